import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Page, PageData } from '../../pages/kit/page.ts';
import { type Locale, locales, type PageContext } from '../../shared/page.ts';
import { csrfToken } from './csrf.ts';
import { htmlDocument } from './document.ts';

// biome-ignore lint/suspicious/noExplicitAny: the props are inferred again from the page at each call below
type Pages = Record<string, Page<any>>;
type PropsOf<P> = P extends Page<infer Props> ? Props : never;

const languageCookie = 'lang';
const yearInSeconds = 365 * 24 * 3600;

/** Sends pages of one surface: `send(request, reply, 'home', props)`. */
export function surface<Registry extends Pages>(app: FastifyInstance, name: string, pages: Registry) {
  return <Name extends keyof Registry & string>(
    request: FastifyRequest,
    reply: FastifyReply,
    pageName: Name,
    props: PropsOf<Registry[Name]>,
    status = 200,
  ) => {
    const page = pages[pageName] as Page<PropsOf<Registry[Name]>>;
    const given = pageContext(app, request, reply);
    const context = { ...given, locale: page.locale?.(props) ?? given.locale };
    const view = h(page.View, { ...props, context: { ...context, connection: 'initial', clockOffset: 0 } });
    const html = htmlDocument({
      surface: name,
      title: page.title(props, context.locale),
      body: renderToString(view),
      data: { page: pageName, props: props as PageData['props'], context },
      assets: app.assets[name] ?? { script: '', styles: [], preload: [], fonts: [] },
      unattended: page.unattended === true,
    });
    return reply.code(status).type('text/html; charset=utf-8').send(html);
  };
}

function pageContext(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): PageContext {
  return {
    locale: chosenLocale(request, reply),
    now: app.database.now(),
    csrf: csrfToken(request, reply),
    path: pagePath(request),
    version: app.build,
    staff: request.staff,
  };
}

/** An address that can be opened: a form that is shown again stands at that of the page it was sent from. */
function pagePath(request: FastifyRequest): string {
  if (request.method === 'GET' || request.method === 'HEAD') return request.url;
  const from = URL.parse(request.headers.referer ?? '');
  return from?.host === request.host ? from.pathname + from.search : request.url;
}

/** Indonesian, unless this browser asked for another language before or asks now with `?lang=`. */
export function chosenLocale(request: FastifyRequest, reply: FastifyReply): Locale {
  const asked = locales.find((locale) => locale === (request.query as { lang?: unknown }).lang);
  if (asked) {
    reply.setCookie(languageCookie, asked, { path: '/', sameSite: 'lax', maxAge: yearInSeconds });
    return asked;
  }
  return locales.find((locale) => locale === request.cookies[languageCookie]) ?? 'id';
}
