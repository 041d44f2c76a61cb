import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { type Answer, Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { mp4, png } from '../../../test/media-files.ts';
import { postFiles, type TestFile } from '../../../test/multipart.ts';
import { office } from '../../../test/office.ts';
import { chunkSize } from './media-chunks.ts';
import { mediaBytes, mediaOf } from './media-snapshots.ts';
import { addChunk, addMedia } from './media-store.ts';
import { removeLeftovers, removeMedia } from './remove-media.ts';
import { uploadMedia } from './upload-media.ts';

const page = '/admin/media';
const patience = { timeout: 10_000 };
const propsOf = ({ text }: Answer) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}').props;

describe.each(engines)('pictures and videos on %s', { timeout: 30_000 }, (engine) => {
  async function open() {
    const { app, database, clock } = await testApp(engine);
    const desk = await office(database);
    const admin = await new Client(app).signIn('admin');
    const upload = async (...files: TestFile[]) => postFiles(admin, page, files, await admin.csrf(page));
    const listed = async () => (await admin.get(`/api/v1/branches/${desk.branchId}/media`)).body;
    const rows = async () => ({
      media: (await database.read.selectFrom('media').select('id').execute()).length,
      chunks: (await database.read.selectFrom('media_chunks').select('position').execute()).length,
    });
    return { app, clock, admin, upload, listed, rows, visitor: new Client(app), ...desk };
  }
  const nothing = { media: 0, chunks: 0 };

  test('what was uploaded is shown to anybody, byte for byte, and may be kept for ever', async () => {
    const { upload, listed, visitor, database, branchId } = await open();
    const picture = png(400);
    expect(picture.length).toBeGreaterThan(chunkSize);
    const sent = await upload({ name: 'C:\\Foto\\lobi.PNG', bytes: picture }, { name: 'film.mp4', bytes: mp4(1000) });
    expect(sent.headers.location).toBe('/admin/media?done=uploaded');
    const [film, lobby] = await listed();
    expect(film).toMatchObject({ kind: 'video', type: 'video/mp4', name: 'film.mp4', uses: [] });
    expect(lobby).toMatchObject({ kind: 'picture', type: 'image/png', name: 'lobi.PNG', size: picture.length });
    expect(await mediaBytes(database.read, lobby.id)).toEqual(picture);
    const shown = await visitor.get(lobby.address);
    expect(shown.status).toBe(200);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(picture.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    });
    const again = await visitor.get(lobby.address, { headers: { 'if-none-match': String(shown.headers.etag) } });
    expect(again.status).toBe(304);
    const refs = await mediaOf(database.read, branchId, [lobby.id, 'unknown']);
    expect([...refs.values()]).toEqual([
      { id: lobby.id, kind: 'picture', address: `/media/${lobby.id}`, type: 'image/png' },
    ]);
    expect((await visitor.get('/media/unknown')).status).toBe(404);
  });

  test('a video can be read from anywhere; HEAD reads none of it', async () => {
    const { app, upload, listed } = await open();
    const video = mp4(3 * chunkSize);
    for (let at = 40; at < video.length - 44; at++) video[at] = at % 251;
    await upload({ name: 'film.mp4', bytes: video });
    const [{ address }] = await listed();
    const part = async (range: string, headers = {}) =>
      app.inject({ url: address, headers: { range: `bytes=${range}`, ...headers } });
    const across = await part(`${chunkSize - 5}-${2 * chunkSize + 5}`);
    expect(across.statusCode).toBe(206);
    expect(across.headers['content-range']).toBe(`bytes ${chunkSize - 5}-${2 * chunkSize + 5}/${video.length}`);
    expect(across.rawPayload.equals(video.subarray(chunkSize - 5, 2 * chunkSize + 6))).toBe(true);
    expect((await part('-8')).rawPayload).toEqual(video.subarray(-8));
    expect((await part(`${video.length}-`)).statusCode).toBe(416);
    expect((await part('0-1', { 'if-range': '"another"' })).statusCode).toBe(200);
    const head = await app.inject({ method: 'HEAD', url: address });
    expect(head.headers['content-length']).toBe(String(video.length));
    expect(head.rawPayload).toHaveLength(0);
  });

  test('what is none, disguised, broken, empty or too large is refused by name, and leaves nothing', async () => {
    const { upload, rows } = await open();
    const refusals = {
      'media-type': [
        { name: 'logo.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>') },
        { name: 'logo.png', bytes: Buffer.from('<!doctype html><script>alert(1)</script>') },
        { name: 'film.mp4', bytes: Buffer.from('MZ\x90\0 a program', 'latin1') },
        { name: 'suara.wav', bytes: Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1') },
      ],
      'file-empty': [{ name: 'kosong.png', bytes: Buffer.alloc(0) }],
      'file-broken': [
        { name: 'potong.png', bytes: png(100).subarray(0, 500) },
        { name: 'potong.mp4', bytes: mp4(chunkSize, { contents: false }) },
      ],
      'too-large': [{ name: 'besar.png', bytes: Buffer.concat([png(), Buffer.alloc(11 * 1024 * 1024)]) }],
    };
    for (const [reason, files] of Object.entries(refusals)) {
      const answer = await upload(...files);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      const { refused } = propsOf(answer);
      expect(refused).toEqual(files.map(({ name }) => ({ name, reason })));
    }
    expect(await rows()).toEqual(nothing);
    const mixed = await upload({ name: 'baik.png', bytes: png() }, { name: 'x.html', bytes: Buffer.from('<html>') });
    expect(propsOf(mixed)).toMatchObject({ refused: [{ name: 'x.html' }], media: [{ name: 'baik.png' }] });
    expect(await rows()).toEqual({ media: 1, chunks: 1 });
    expect((await upload()).status).toBe(400);
  });

  test('a branch has only so much room', async () => {
    const { upload, rows, database } = await open();
    await upload({ name: 'a.png', bytes: png() });
    await database.write(({ db }) =>
      db
        .updateTable('media')
        .set({ size: 2 ** 31 - 100 })
        .execute(),
    );
    expect(propsOf(await upload({ name: 'b.png', bytes: png() })).refused[0].reason).toBe('storage-full');
    expect(await rows()).toEqual({ media: 1, chunks: 1 });
  });

  test('an upload whose line is cut leaves nothing', async () => {
    const { app, admin, rows } = await open();
    const token = await admin.csrf(page);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const head = [`POST ${page} HTTP/1.1`, 'host: 127.0.0.1', 'content-type: multipart/form-data; boundary=x'];
    const field = `--x\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n`;
    const file = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n';
    socket.write(`${head.join('\r\n')}\r\ncookie: ${admin.cookieHeader}\r\ncontent-length: 9000000\r\n\r\n`);
    socket.write(field + file);
    socket.write(mp4(4 * chunkSize));
    await vi.waitFor(async () => expect((await rows()).chunks).toBeGreaterThan(2), patience);
    socket.destroy();
    await vi.waitFor(async () => expect(await rows()).toEqual(nothing), patience);
  });

  test('what a stopped server left half-way is cleared away after an hour', async () => {
    const { database, rows, clock, branchId, staff, visitor } = await open();
    async function* stopped() {
      yield mp4(2 * chunkSize);
      await new Promise(() => {});
    }
    void uploadMedia(database, staff.admin, branchId, { name: 'a.mp4', content: stopped() });
    await vi.waitFor(async () => expect((await rows()).chunks).toBe(2), patience);
    const { id } = await database.read.selectFrom('media').select('id').executeTakeFirstOrThrow();
    expect((await visitor.get(`/media/${id}`)).status).toBe(404);
    await removeLeftovers(database);
    expect((await rows()).chunks).toBe(2);
    clock.advance(3_600_001);
    await removeLeftovers(database);
    expect(await rows()).toEqual(nothing);
  });

  test('while a large file is cleared away, others have their turn', async () => {
    const { database, rows, branchId } = await open();
    const count = 200;
    await database.write(async (tx) => {
      const media = { id: 'film', branch_id: branchId, kind: 'video', name: 'film', type: 'video/mp4' } as const;
      await addMedia(tx, { ...media, size: 0, complete: 0 });
      for (let position = 0; position < count; position++) await addChunk(tx, 'film', position, Buffer.alloc(8));
    });
    expect((await rows()).chunks).toBe(count);
    let turns = 0;
    let next = setImmediate(function turn() {
      turns += 1;
      next = setImmediate(turn);
    });
    await removeMedia(database, 'film');
    clearImmediate(next);
    expect(turns).toBeGreaterThan(5);
    expect(await rows()).toEqual(nothing);
  });

  test('what is shown somewhere stays; the rest can be deleted, with all of its content', async () => {
    const { admin, upload, listed, rows, database, branchId } = await open();
    await upload({ name: 'logo.png', bytes: png() }, { name: 'film.mp4', bytes: mp4(40 * chunkSize) });
    const [film, logo] = await listed();
    const device = { branch_id: branchId, created_at: 0, kind: 'display', name: 'TV Lobi' } as const;
    const settings = JSON.stringify({ playlist: [{ mediaId: film.id, seconds: 10 }] });
    await database.write(async ({ db }) => {
      await db
        .insertInto('devices')
        .values({ ...device, id: 'tv', settings })
        .execute();
      await db.updateTable('branches').set({ ticket_logo_id: logo.id }).execute();
    });
    const remove = (id: string) => admin.form(page, `${page}/${id}/delete`, {});
    expect(propsOf(await remove(film.id))).toMatchObject({
      error: { reason: 'in-use' },
      media: [{ uses: [{ at: 'display', name: 'TV Lobi' }] }, { uses: [{ at: 'ticket' }] }],
    });
    expect((await admin.send('DELETE', `/api/v1/branches/${branchId}/media/${logo.id}`)).status).toBe(409);
    await database.write(({ db }) => db.deleteFrom('devices').execute());
    expect((await remove(film.id)).headers.location).toBe('/admin/media?done=deleted');
    expect(await rows()).toEqual({ media: 1, chunks: 1 });
    expect((await remove(film.id)).status).toBe(404);
  });

  test('only an administrator of the branch uploads and deletes, and only from our own page', async () => {
    const { app, admin, branchId, rows, upload, listed } = await open();
    const files = [{ name: 'a.png', bytes: png() }];
    expect((await postFiles(admin, page, files)).status).toBe(403);
    expect((await postFiles(admin, page, files, 'wrong')).status).toBe(403);
    const clerk = await new Client(app).signIn('loket_a');
    expect((await postFiles(clerk, `/api/v1/branches/${branchId}/media`, files)).status).toBe(403);
    expect((await postFiles(new Client(app), `/api/v1/branches/${branchId}/media`, files)).status).toBe(401);
    expect(await rows()).toEqual(nothing);
    await upload(...files);
    const [{ id }] = await listed();
    expect((await clerk.send('DELETE', `/api/v1/branches/${branchId}/media/${id}`)).status).toBe(403);
    const api = await postFiles(admin, `/api/v1/branches/${branchId}/media`, files);
    expect(api).toMatchObject({ status: 201, body: { address: expect.stringContaining('/media/') } });
    const html = await postFiles(admin, `/api/v1/branches/${branchId}/media`, [{ name: 'a', bytes: Buffer.from('a') }]);
    expect(html).toMatchObject({ status: 415, body: { reason: 'media-type' } });
  });
});
