import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { houseClips } from '../../../shared/voice/house-clips.ts';
import { wavOf } from '../../../shared/voice/wav.ts';
import { testApp } from '../../../test/build-app.ts';
import { type Answer, Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { postFiles } from '../../../test/multipart.ts';
import { office } from '../../../test/office.ts';
import { voiceRevisions } from './voice-snapshots.ts';

const page = '/admin/voice';
const propsOf = ({ text }: Answer) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}').props;
const spoken = (seconds = 0.4) =>
  Buffer.from(
    wavOf(
      Float32Array.from({ length: seconds * 24_000 }, (_, at) => Math.sin(at / 9) / 3),
      24_000,
    ),
  );
const mp3 = readFileSync(join(import.meta.dirname, '../../../test/fixtures/voice/tone.mp3'));

describe.each(engines)('the voice of a branch on %s', { timeout: 30_000 }, (engine) => {
  async function open() {
    const { app, database } = await testApp(engine);
    const { branchId, counters } = await office(database);
    const admin = await new Client(app).signIn('admin');
    const upload = async (query: string, ...files: { name: string; bytes: Uint8Array }[]) =>
      postFiles(admin, `${page}?${query}`, files, await admin.csrf(page));
    const visitor = new Client(app);
    const manifest = async (locale = 'id') =>
      (await visitor.get(`/api/v1/branches/${branchId}/voice/${locale}`)).body as {
        revision: string;
        clips: Record<string, string>;
      };
    const kept = async () => (await database.read.selectFrom('media_chunks').select('media_id').execute()).length;
    const touched: string[] = [];
    database.onCommit((topics) => touched.push(...topics));
    return { app, admin, visitor, upload, manifest, kept, database, branchId, counters, touched };
  }

  test('without recordings it is the voice of the house', async () => {
    const { manifest, visitor, branchId, database } = await open();
    const { revision, clips } = await manifest();
    expect(clips['silakan menuju']).toBe(`/voice/id/${houseClips.id['silakan menuju']}`);
    expect(Object.keys((await manifest('en')).clips)).toEqual(Object.keys(houseClips.en));
    expect(await voiceRevisions(database.read, branchId)).toMatchObject({ id: revision });
    expect((await visitor.get(`/api/v1/branches/${branchId}/voice/fr`)).status).toBe(400);
    expect((await visitor.get('/api/v1/branches/none/voice/id')).status).toBe(404);
  });

  test('a recording takes the place of a clip, another one of it, and the house comes back', async () => {
    const { admin, visitor, upload, manifest, kept, touched, branchId } = await open();
    const house = await manifest();
    const first = await upload('locale=id&clip=seratus', { name: 'dari hp.mp3', bytes: mp3 });
    expect(first.headers.location).toBe('/admin/voice?locale=id&done=saved');
    expect(touched).toEqual([`branch:${branchId}`]);
    const recorded = await manifest();
    expect(recorded.revision).not.toBe(house.revision);
    expect(recorded.clips).toEqual({ ...house.clips, seratus: expect.stringMatching(/^\/media\//) });
    expect((await manifest('en')).clips).not.toHaveProperty('seratus');
    const sound = await visitor.get(recorded.clips.seratus ?? '');
    expect(sound).toMatchObject({ status: 200, headers: { 'content-type': 'audio/wav' } });

    await upload('locale=id&clip=Seratus!', { name: 'lagi.wav', bytes: spoken() });
    const again = await manifest();
    expect(again.clips.seratus).not.toBe(recorded.clips.seratus);
    expect(again.revision).not.toBe(recorded.revision);
    expect((await visitor.get(recorded.clips.seratus ?? '')).status).toBe(404);
    expect(await kept()).toBe(1);
    const { clips, chosen } = propsOf(await admin.get(`${page}?locale=id&clip=seratus&q=seratus`));
    expect(chosen).toEqual({ clip: 'seratus', address: again.clips.seratus, own: true });
    expect(clips).toEqual([chosen]);

    const back = await admin.form(page, `${page}/house?locale=id&clip=seratus`, {});
    expect(back.headers.location).toBe('/admin/voice?locale=id&done=house-voice');
    expect(await manifest()).toEqual(house);
    expect(await kept()).toBe(0);
    expect((await admin.form(page, `${page}/house?locale=id&clip=seratus`, {})).status).toBe(404);
  });

  test('names of counters that cannot be spoken are named, and spoken once they are recorded', async () => {
    const { admin, upload, manifest, database, counters } = await open();
    await database.write(({ db }) =>
      db.updateTable('counters').set({ name: 'Loket Cendrawasih 2' }).where('id', '=', counters.a).execute(),
    );
    const unspoken = async () => propsOf(await admin.get(page)).unspoken;
    expect(await unspoken()).toEqual([
      { name: 'Loket Cendrawasih 2', clip: 'loket cendrawasih 2', words: ['cendrawasih'] },
    ]);
    expect(propsOf(await admin.get(`${page}?clip=cendrawasih`)).chosen).toMatchObject({ address: null, own: false });
    await upload('locale=id', { name: 'Cendrawasih.wav', bytes: spoken() });
    expect(await unspoken()).toEqual([]);
    expect((await manifest()).clips).toHaveProperty('cendrawasih');
  });

  test('many files at once are named for their clips; each that is refused says why, the others are taken', {
    timeout: 30_000,
  }, async () => {
    const { upload, manifest } = await open();
    const answer = await upload(
      'locale=id',
      { name: 'silakan-menuju.wav', bytes: spoken() },
      { name: 'NOL.MP3', bytes: mp3 },
      { name: 'IMG_1234.wav', bytes: spoken() },
      { name: 'satu.wav', bytes: spoken(0).fill(0) },
      { name: 'dua.wav', bytes: Buffer.from(wavOf(new Float32Array(24_000), 24_000)) },
      { name: 'tiga.wav', bytes: spoken(7) },
      { name: 'empat.mp3', bytes: Buffer.from('<svg>') },
      { name: 'lima.wav', bytes: Buffer.alloc(2_200_000) },
      { name: 'enam.wav', bytes: Buffer.alloc(0) },
    );
    const { results } = propsOf(answer);
    expect(
      Object.fromEntries(results.map(({ name, reason }: { name: string; reason: string }) => [name, reason])),
    ).toEqual({
      'silakan-menuju.wav': null,
      'NOL.MP3': null,
      'IMG_1234.wav': 'not-found',
      'satu.wav': 'media-type',
      'dua.wav': 'silent',
      'tiga.wav': 'too-long',
      'empat.mp3': 'media-type',
      'lima.wav': 'too-large',
      'enam.wav': 'file-empty',
    });
    const own = Object.entries((await manifest()).clips).filter(([, address]) => address.startsWith('/media/'));
    expect(own.map(([clip]) => clip).sort()).toEqual(['nol', 'silakan menuju']);
    expect((await upload('locale=id')).status).toBe(400);
  });

  test('only an administrator records, and only from our own page', async () => {
    const { app, admin, kept } = await open();
    const files = [{ name: 'satu.wav', bytes: spoken() }];
    expect((await postFiles(admin, `${page}?locale=id`, files, 'wrong')).status).toBe(403);
    const clerk = await new Client(app).signIn('loket_a');
    expect((await postFiles(clerk, `${page}?locale=id`, files)).status).toBe(403);
    expect(await kept()).toBe(0);
    expect((await admin.get(`${page}?clip=...`)).status).toBe(200);
    expect((await admin.get(`${page}?locale=fr`)).status).toBe(400);
  });
});
