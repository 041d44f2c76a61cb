import { Readable } from 'node:stream';
import SqliteConnection from 'better-sqlite3';
import Fastify from 'fastify';
import type { Statement } from '../history/pages.ts';

/** Each statement prepared once, its rows as JSON; and the bare rows of all tickets as comma-separated lines. */
const { FILE, STATEMENTS = '[]' } = process.env;
const connection = new SqliteConnection(FILE, { readonly: true });
const app = Fastify();

for (const [index, { sql, values }] of (JSON.parse(STATEMENTS) as Statement[]).entries()) {
  const statement = connection.prepare(sql);
  app.get(`/${index}`, () => statement.all(...values));
}

const tickets = connection.prepare('select * from tickets order by issued_at desc, id desc').raw();

function* lines() {
  let text = '';
  for (const row of tickets.iterate() as Iterable<unknown[]>) {
    text += `${row.join(',')}\r\n`;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

app.get('/csv', (_request, reply) => reply.type('text/csv').send(Readable.from(lines())));
process.stdout.write(`${await app.listen({ port: 0 })}\n`);
