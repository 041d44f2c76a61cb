import type { Answer, Client } from './client.ts';

export interface TestFile {
  name: string;
  bytes: Uint8Array;
}

/** Sends files as a form does: the token first, where there is one. */
export function postFiles(client: Client, action: string, files: TestFile[], token?: string): Promise<Answer> {
  const boundary = 'giliran-test';
  const part = (head: string, body: Uint8Array | string) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body as string),
    Buffer.from('\r\n'),
  ];
  const payload = Buffer.concat([
    ...(token === undefined ? [] : part('name="_csrf"', token)),
    ...files.flatMap(({ name, bytes }) => part(`name="file"; filename="${name}"`, bytes)),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return client.send('POST', action, {
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
}
