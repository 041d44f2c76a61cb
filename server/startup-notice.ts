import { networkInterfaces } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { demonstrationAccounts } from './features/staff/demonstration-accounts.ts';

const surfaces = [
  ['/', 'visitors take a number'],
  ['/status', 'visitors find their number by phone'],
  ['/display', 'the display for the TV'],
  ['/login', 'staff and administrators sign in'],
  ['/api/docs', 'the API for other programs'],
] as const;

/** What whoever started the server wants to know first. */
export async function startupNotice(app: FastifyInstance): Promise<string> {
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : app.config.port;
  const base = app.config.publicUrl ?? `http://localhost:${port}`;
  const lines = ['', `Giliran is ready: ${base}`, ''];
  for (const [path, purpose] of surfaces) lines.push(`  ${`${base}${path}`.padEnd(36)} ${purpose}`);
  for (const host of networkAddresses(app.config.host)) lines.push(`  On this network:  http://${host}:${port}`);
  const accounts = await demonstrationAccounts(app.database.read);
  if (accounts.length > 0) {
    lines.push('', '  Demonstration accounts (change their passwords before real use):');
    for (const { username, password, role } of accounts) lines.push(`  ${username} / ${password}   (${role})`);
  }
  return `${lines.join('\n')}\n\n`;
}

/** Where other machines reach this one, if it listens for them at all. */
function networkAddresses(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  return Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  );
}
