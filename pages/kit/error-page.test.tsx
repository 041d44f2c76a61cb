import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { locales } from '../../shared/page.ts';
import { errorPage } from './error-page.tsx';
import { inLanguage } from './language-switch.tsx';
import { context } from './test-fixtures.ts';

test.each(locales)('every status has a way home in %s', (locale) => {
  for (const status of [400, 401, 403, 404, 413, 429, 500, 503]) {
    const page = render(<errorPage.View status={status} reason="too-large" context={{ ...context, locale }} />);
    expect(page).toContain('href="/"');
    expect(page).toContain(String(status));
  }
});

test('the language switch keeps path and query', () => {
  expect(inLanguage('/status?hp=0812&lang=id', 'en')).toBe('/status?hp=0812&lang=en');
});
