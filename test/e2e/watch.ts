import type { BrowserContext } from 'playwright-core';

/**
 * Collects what must never happen: an error on a page or in its console, where violations of the content security policy
 * show too, and a request that leaves the server's origin.
 */
export function watch(context: BrowserContext, origin: string, expected: RegExp[]): string[] {
  const problems: string[] = [];
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(String(error.error())));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) note(`A request went to ${url}`);
  });
  return problems;
}
