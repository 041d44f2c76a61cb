import Fastify from 'fastify';

/** The bytes of the product's pages, from memory. */
const { PRODUCT = '', PATHS = '[]' } = process.env;
const pages = new Map<string, string>();
for (const path of JSON.parse(PATHS) as string[]) pages.set(path, await (await fetch(PRODUCT + path)).text());

const app = Fastify();
app.get('*', (request, reply) => reply.type('text/html; charset=utf-8').send(pages.get(request.url)));
process.stdout.write(`${await app.listen({ port: 0 })}\n`);
