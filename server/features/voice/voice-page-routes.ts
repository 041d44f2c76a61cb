import { extname } from 'node:path';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { adminPages } from '../../../pages/admin/pages.ts';
import { mediaLimits } from '../../../shared/media.ts';
import { type Locale, locales } from '../../../shared/page.ts';
import type { AdminBase, VoiceProps } from '../../../shared/page-props.ts';
import { type Refusal, refuse } from '../../../shared/refusal.ts';
import { clipKey } from '../../../shared/voice/clip-key.ts';
import { isGenuineForm } from '../../web/csrf.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { uploadedFiles } from '../../web/uploads.ts';
import { AdminQuery, adminBase } from '../branches/admin-base.ts';
import { counterSettings } from '../counters/counter-settings-snapshots.ts';
import { forgetRecording } from './forget-recording.ts';
import { recordClip } from './record-clip.ts';
import { RecordingBooth } from './recording-booth.ts';
import { unspokenNames } from './unspoken-names.ts';
import { voiceClips } from './voice-snapshots.ts';

const config = { permission: 'admin' } as const;
const querystring = Type.Object({
  ...AdminQuery,
  locale: Type.Optional(Type.Enum([...locales])),
  clip: Type.Optional(Type.String({ maxLength: 200 })),
  q: Type.Optional(Type.String({ maxLength: 200 })),
});
type Query = Static<typeof querystring> & { locale: Locale };

interface Shown {
  results: VoiceProps['results'];
  refusal: Refusal | null;
}

/** Recordings of a human voice, which take the place of the clips of the house one by one. */
export async function voicePageRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const { read } = database;
  const send = surface(app, 'admin', adminPages);
  await app.register(multipart, {
    limits: { fileSize: mediaLimits.clip + 1, files: 500, fields: 5 },
    throwFileSizeLimit: false,
  });

  const queryOf = ({ query }: FastifyRequest): Query => ({ locale: 'id', ...(query as object) });
  const baseOf = async (request: FastifyRequest) => accepted(await adminBase(read, actor(request), queryOf(request)));

  const show = async (request: FastifyRequest, reply: FastifyReply, { results, refusal }: Shown) => {
    const base = await baseOf(request);
    const { locale, q = '' } = queryOf(request);
    const clip = clipKey(queryOf(request).clip ?? '');
    const clips = await voiceClips(read, base.branch.id, locale);
    const known = clips.find((one) => one.clip === clip) ?? { clip, address: null, own: false };
    const counters = await counterSettings(read, base.branch.id);
    const vocabulary = new Set(clips.map((one) => one.clip));
    const props: VoiceProps = {
      ...base,
      language: locale,
      q,
      clips: clips.filter((one) => one.clip.includes(clipKey(q))),
      unspoken: unspokenNames(
        counters.filter(({ active }) => active).map(({ name }) => name),
        locale,
        vocabulary,
      ),
      chosen: clip === '' ? null : known,
      results,
      error: refusal && formError(refusal),
    };
    return send(request, reply, 'voice', props, refusal ? statusOf(refusal.reason) : 200);
  };

  typed(app).get('/voice', { config, schema: { querystring } }, (request, reply) =>
    show(request, reply, { results: [], refusal: null }),
  );

  typed(app).post('/voice', { config, schema: { querystring } }, async (request, reply) => {
    const base = await baseOf(request);
    const { locale, clip } = queryOf(request);
    const branchId = base.branch.id;
    const speakable = clip === undefined ? await namesOfClips(base, locale) : null;
    const results: VoiceProps['results'] = [];
    using booth = new RecordingBooth();
    for await (const { name, content } of uploadedFiles(request, { form: true })) {
      const said = clip ?? clipKey(name.slice(0, name.length - extname(name).length));
      const result =
        speakable && !speakable.has(said)
          ? refuse('not-found')
          : await recordClip(database, actor(request), { branchId, locale, clip: said, content, booth });
      results.push({ name, reason: result.ok ? null : result.reason });
    }
    const refused = results.length === 0 ? 'file-empty' : results.find(({ reason }) => reason !== null)?.reason;
    if (!refused) return reply.redirect(afterwards(base, queryOf(request), 'saved'), 303);
    return show(request, reply, {
      results,
      refusal: refuse(refused, { field: clip === undefined ? 'files' : 'file' }),
    });
  });

  typed(app).post('/voice/house', { config, schema: { querystring } }, async (request, reply) => {
    const base = await baseOf(request);
    const { locale, clip = '' } = queryOf(request);
    const forgotten = isGenuineForm(request)
      ? await database.write((tx) => forgetRecording(tx, actor(request), { branchId: base.branch.id, locale, clip }))
      : refuse('csrf');
    if (forgotten.ok) return reply.redirect(afterwards(base, queryOf(request), 'house-voice'), 303);
    return show(request, reply, { results: [], refusal: forgotten });
  });

  /** Only what is spoken can be meant by the name of a file: a clip that there is, a counter's name, a word of one. */
  async function namesOfClips({ branch }: AdminBase, locale: Locale): Promise<Set<string>> {
    const clips = new Set((await voiceClips(read, branch.id, locale)).map(({ clip }) => clip));
    const names = (await counterSettings(read, branch.id)).map(({ name }) => name);
    const unspoken = unspokenNames(names, locale, clips).flatMap(({ clip, words }) => [clip, ...words]);
    return new Set([...clips, ...unspoken]);
  }
}

function afterwards({ branch, branches }: AdminBase, { locale, q }: Query, done: string): string {
  const query = { ...(branches.length > 1 && { branch: branch.id }), locale, ...(q && { q }), done };
  return `/admin/voice?${new URLSearchParams(query)}`;
}
