import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Page, PageData } from '../../pages/kit/page.ts';
import { type Locale, locales, type PageContext } from '../../shared/page.ts';
import { newId } from '../db/new-id.ts';
import { csrfToken } from './csrf.ts';
import { htmlDocument } from './document.ts';
import { GappedPage, gaps, KeptPages } from './kept-pages.ts';
import { originOf } from './origin.ts';

// biome-ignore lint/suspicious/noExplicitAny: the props are inferred again from the page at each call below
type Pages = Record<string, Page<any>>;
type PropsOf<P> = P extends Page<infer Props> ? Props : never;

const languageCookie = 'lang';
const yearInSeconds = 365 * 24 * 3600;

/** Sends pages of one surface: `send(request, reply, 'home', props)`. */
export function surface<Registry extends Pages>(app: FastifyInstance, name: string, pages: Registry) {
  const render = renderer(app, name, pages);
  return <Name extends keyof Registry & string>(
    request: FastifyRequest,
    reply: FastifyReply,
    pageName: Name,
    props: PropsOf<Registry[Name]>,
    status = 200,
  ) => {
    const context = pageContext(app, request, reply, csrfToken(request, reply));
    return reply
      .code(status)
      .type(html)
      .send(render(pageName, props, context));
  };
}

/**
 * Sends public pages that many people ask for at once, and makes each only once until something changes. Props may hold
 * `gaps.requestKey`: each reader gets another.
 */
export function keptSurface<Registry extends Pages>(app: FastifyInstance, name: string, pages: Registry) {
  const render = renderer(app, name, pages);
  const kept = new KeptPages(app.database);
  return async <Name extends keyof Registry & string>(
    request: FastifyRequest,
    reply: FastifyReply,
    pageName: Name,
    makeProps: () => Promise<PropsOf<Registry[Name]>>,
  ) => {
    const own = { csrf: csrfToken(request, reply), requestKey: newId(app.database.now()) };
    const context = pageContext(app, request, reply, gaps.csrf);
    const make = async () => render(pageName, await makeProps(), context);
    const { locale, path, staff } = context;
    // Whoever signed in sees a page of their own.
    const page = staff
      ? new GappedPage(await make())
      : await kept.page(JSON.stringify([pageName, locale, originOf(app, request), path]), make);
    return reply.type(html).send(page.filled(own));
  };
}

const html = 'text/html; charset=utf-8';

function renderer<Registry extends Pages>(app: FastifyInstance, name: string, pages: Registry) {
  return <Name extends keyof Registry & string>(
    pageName: Name,
    props: PropsOf<Registry[Name]>,
    given: PageContext,
  ): string => {
    const page = pages[pageName] as Page<PropsOf<Registry[Name]>>;
    const context = { ...given, locale: page.locale?.(props) ?? given.locale };
    const view = h(page.View, { ...props, context: { ...context, connection: 'initial', clockOffset: 0 } });
    return htmlDocument({
      surface: name,
      title: page.title(props, context.locale),
      body: renderToString(view),
      data: { page: pageName, props: props as PageData['props'], context },
      assets: app.assets[name] ?? { script: '', styles: [], preload: [], fonts: [] },
      unattended: page.unattended === true,
    });
  };
}

function pageContext(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, csrf: string): PageContext {
  return {
    locale: chosenLocale(request, reply),
    now: app.database.now(),
    csrf,
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
