import { Agent, request } from 'undici';
import { Api } from '../../test/e2e/api.ts';
import type { RunningServer } from '../../test/e2e/server.ts';
import { peakMemory, residentMemory } from '../harness/resident-memory.ts';
import { steadily } from '../harness/steady.ts';

const perSecond = 50;
/** The export and the others do not wait for each other's connections. */
const dispatcher = new Agent({ connections: 64, headersTimeout: 0, bodyTimeout: 0 });

/** Seconds until the last byte was there. */
export async function download(url: string, cookie = ''): Promise<number> {
  const start = performance.now();
  const { statusCode, body } = await request(url, { dispatcher, headers: { cookie } });
  let bytes = 0;
  for await (const chunk of body) bytes += (chunk as Buffer).length;
  if (statusCode !== 200 || bytes < 100_000) throw new Error(`${url} was answered with ${statusCode}, ${bytes} bytes.`);
  return (performance.now() - start) / 1000;
}

export interface Exported {
  seconds: number;
  /** Megabytes above what the server took before. */
  above: number;
  /** Of the requests of others meanwhile, in milliseconds. */
  p50: number;
  p99: number;
}

/** A file of all tickets, while people come and take numbers. */
export async function exportBeside(
  server: RunningServer,
  { path, cookie, branchId, serviceId }: { path: string; cookie: string; branchId: string; serviceId: string },
): Promise<Exported> {
  const idle = await residentMemory(server.pid);
  const others = visitors(server.url, branchId, serviceId);
  const { peak, result: seconds } = await peakMemory(server.pid, () => download(server.url + path, cookie));
  const { p50, p99 } = await others.stop();
  return { seconds, above: peak - idle, p50, p99 };
}

/** Half of them look at the front page, the others take a number. */
export function visitors(url: string, branchId: string, serviceId: string) {
  return steadily(perSecond, async (n) => {
    const look = { method: 'GET', path: '/' } as const;
    const take = {
      method: 'POST',
      path: `/api/v1/branches/${branchId}/tickets`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ serviceId }),
    } as const;
    const { path, ...options } = n % 2 === 0 ? { ...look, headers: {}, body: null } : take;
    const { statusCode, body } = await request(url + path, { dispatcher, ...options });
    const text = await body.text();
    if (statusCode >= 300) throw new Error(`${path} was answered with ${statusCode}: ${text}`);
  });
}

export async function signedIn(server: RunningServer): Promise<string> {
  return (await new Api(server.url).signIn({ username: 'admin', password: '123' })).cookie;
}
