import type { Locale } from '../../shared/page.ts';
import type { ViewContext } from './page.ts';

const others: Record<Locale, { locale: Locale; name: string }> = {
  id: { locale: 'en', name: 'English' },
  en: { locale: 'id', name: 'Bahasa Indonesia' },
};

/** The same page in the other language. */
export function inLanguage(path: string, locale: Locale): string {
  const address = new URL(path, 'http://localhost');
  address.searchParams.set('lang', locale);
  return address.pathname + address.search;
}

export function LanguageSwitch({ context }: { context: ViewContext }) {
  const { locale, name } = others[context.locale];
  return (
    <a class="language-switch" href={inLanguage(context.path, locale)} hreflang={locale} lang={locale}>
      {name}
    </a>
  );
}
