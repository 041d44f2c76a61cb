import SqliteConnection from 'better-sqlite3';
import Fastify from 'fastify';

/** The least that answers from a database. */
const connection = new SqliteConnection(process.env.FILE);
const branches = connection.prepare('select id, name from branches');

const app = Fastify();
app.get('/', () => branches.all());
// An orderly end keeps what was compiled, as the product's does.
process.once('SIGTERM', () => process.exit());
process.stdout.write(`${await app.listen({ port: 0 })}\n`);
