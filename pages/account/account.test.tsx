import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { context } from '../kit/test-fixtures.ts';
import { accountPages } from './pages.ts';

describe('sign-in', () => {
  const { View } = accountPages.login;
  const props = { next: '/admin/history?q=a&b', username: '', error: null, demonstration: [] };

  test('keeps the user name and where to go, and says what was wrong', () => {
    const html = renderToString(
      <View {...props} username={'siti"'} error={{ reason: 'bad-credentials' }} context={context} />,
    );
    expect(html).toContain('name="next" value="/admin/history?q=a&amp;b"');
    expect(html).toContain('value="siti&quot;"');
    expect(html).toContain('role="alert"');
  });

  test('says how long to wait, to the second', () => {
    const html = renderToString(
      <View {...props} error={{ reason: 'too-many-attempts', retryAfter: 75 }} context={context} />,
    );
    expect(html).toContain('1 menit 15 detik');
  });

  test('names the demonstration accounts only when there are some', () => {
    expect(renderToString(<View {...props} context={context} />)).not.toContain('demonstrasi');
    const demonstration = [{ username: 'loket_a', password: '123', role: 'staff' }];
    expect(renderToString(<View {...props} demonstration={demonstration} context={context} />)).toMatch(
      /loket_a.*123.*Petugas/,
    );
  });
});

describe('password', () => {
  const { View } = accountPages.password;

  test('the rule is said beforehand, and a slip at its field', () => {
    const html = renderToString(
      <View error={{ reason: 'invalid-request', field: 'repeated' }} forced={false} context={context} />,
    );
    expect(html).toContain('Sedikitnya 8 karakter');
    expect(html).toMatch(/name="repeated"[^>]* aria-describedby="repeated-error" aria-invalid="true"/);
  });

  test('who must change it can still sign out, but go nowhere else', () => {
    const html = renderToString(<View error={null} forced context={context} />);
    expect(html).toContain('action="/logout"');
    expect(html).not.toContain('href="/account"');
  });
});
