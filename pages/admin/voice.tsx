import type { Locale } from '../../shared/page.ts';
import type { VoiceProps } from '../../shared/page-props.ts';
import { clipKey } from '../../shared/voice/clip-key.ts';
import type { VoiceClip } from '../../shared/voice.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import { kitMessages } from '../kit/messages.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { address, branchQuery } from './parts/addresses.ts';
import { Badge } from './parts/badges.tsx';
import { type Column, DataTable } from './parts/data-table.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { PlayLink } from './play-link.tsx';
import { voiceMessages } from './voice-messages.ts';
import { VoiceUpload } from './voice-upload.tsx';

type View = ViewProps<VoiceProps>;

const languages: Locale[] = ['id', 'en'];

/** Of this page, in the same branch, language and search. */
const here = (page: View, path = '/admin/voice', query: { clip?: string; locale?: Locale } = {}) =>
  address(path, { ...branchQuery(page), locale: page.language, q: page.q, ...query });

function VoiceView(page: View) {
  const { context, done, error } = page;
  const t = voiceMessages[context.locale];
  return (
    <Layout context={context} scope={page} done={done}>
      <PageHead title={t.title} lead={t.lead} />
      <nav class="language-tabs" aria-label={t.language}>
        {languages.map((locale) => (
          <a
            key={locale}
            href={here(page, '/admin/voice', { locale })}
            aria-current={locale === page.language ? 'true' : undefined}
          >
            {t.languages[locale]}
          </a>
        ))}
      </nav>
      <FormAlert form={{ context, error, values: {} }} />
      <Results {...page} />
      <Chosen {...page} />
      <Unspoken {...page} />
      <section class="card voice-form">
        <h2>{t.many}</h2>
        <VoiceUpload
          page={page}
          action={here(page)}
          name={t.many}
          label={t.files}
          hint={`${t.manyHint} ${t.fileHint}`}
          submit={t.sendMany}
          many
        />
      </section>
      <Clips {...page} />
    </Layout>
  );
}

function Results({ results, context }: View) {
  const t = voiceMessages[context.locale];
  const { refusals } = kitMessages[context.locale];
  if (results.length === 0) return null;
  return (
    <ul class="sent-files">
      {results.map(({ name, reason }) => (
        <li key={name} class={reason ? 'is-refused' : undefined}>
          <b>{name}</b> {reason ? t.notTaken(reason === 'not-found' ? t.unknown : refusals[reason]) : t.taken}
        </li>
      ))}
    </ul>
  );
}

/** The one that is to be recorded. */
function Chosen(page: View) {
  const { chosen, context } = page;
  const t = voiceMessages[context.locale];
  if (!chosen) return null;
  const { clip } = chosen;
  return (
    <section class="card voice-form" id="clip" aria-labelledby="clip-title">
      <h2 id="clip-title">{t.recordOf(clip)}</h2>
      <p>
        {chosen.address ? (
          <>
            {t.current}: <Source own={chosen.own} locale={context.locale} />{' '}
            <PlayLink address={chosen.address} clip={clip} locale={context.locale} />
          </>
        ) : (
          t.none
        )}
      </p>
      <VoiceUpload
        page={page}
        action={here(page, '/admin/voice', { clip })}
        name={t.recordOf(clip)}
        label={t.file}
        hint={t.fileHint}
        submit={t.send}
        many={false}
      >
        <a class="btn btn-link" href={here(page)}>
          {t.back}
        </a>
      </VoiceUpload>
      {chosen.own && (
        <form method="post" action={here(page, '/admin/voice/house', { clip })}>
          <CsrfField token={context.csrf} />
          <button type="submit" class="btn btn-sm btn-outline-danger">
            {t.house}
          </button>
        </form>
      )}
    </section>
  );
}

function Unspoken(page: View) {
  const { unspoken, context } = page;
  const t = voiceMessages[context.locale];
  if (unspoken.length === 0) return null;
  return (
    <section class="card">
      <h2>{t.unspoken}</h2>
      <p class="form-text">{t.unspokenHint}</p>
      <ul class="unspoken">
        {unspoken.map(({ name, clip, words }) => (
          <li key={name}>
            <b>{name}</b>
            <RecordLink page={page} clip={clip} label={t.wholeName} />
            {words
              .filter((word) => word !== clip)
              .map((word) => (
                <RecordLink key={word} page={page} clip={word} label={t.word(word)} />
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecordLink({ page, clip, label }: { page: View; clip: string; label: string }) {
  return (
    <a class="btn btn-sm btn-outline-secondary" href={`${here(page, '/admin/voice', { clip })}#clip`}>
      {label}
    </a>
  );
}

function Clips(page: View) {
  const { clips, q, language, context } = page;
  const { locale } = context;
  const t = voiceMessages[locale];
  const asked = clipKey(q);
  const columns: [Column<VoiceClip>, ...Column<VoiceClip>[]] = [
    {
      head: t.clip,
      cell: ({ clip, own }) => (
        <>
          <span lang={language}>{clip}</span> {own && <Source own locale={locale} />}
        </>
      ),
    },
    { head: t.sound, cell: ({ clip, address }) => <PlayLink address={address} clip={clip} locale={locale} /> },
    {
      head: t.replace,
      cell: ({ clip }) => (
        <a href={`${here(page, '/admin/voice', { clip })}#clip`} aria-label={t.replaceOf(clip)}>
          {t.replace}
        </a>
      ),
    },
  ];
  return (
    <section class="card">
      <h2>{t.list}</h2>
      <form class="clip-search" method="get" action="/admin/voice">
        {Object.entries(branchQuery(page)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="locale" value={language} />
        <label class="visually-hidden" for="q">
          {t.search}
        </label>
        <input class="form-control" type="search" id="q" name="q" defaultValue={q} placeholder={t.search} />
        <button type="submit" class="btn btn-outline-secondary">
          {t.find}
        </button>
        {asked !== '' && clips.every(({ clip }) => clip !== asked) && (
          <RecordLink page={page} clip={asked} label={t.add(asked)} />
        )}
      </form>
      <DataTable label={t.list} columns={columns} rows={clips} rowKey={({ clip }) => clip} empty={t.empty} />
    </section>
  );
}

function Source({ own, locale }: { own: boolean; locale: Locale }) {
  const t = voiceMessages[locale];
  return <Badge tone={own ? 'primary' : 'neutral'}>{own ? t.own : t.fromHouse}</Badge>;
}

export const voice: Page<VoiceProps> = {
  title: (_, locale) => pageTitle(voiceMessages[locale].title, locale),
  View: VoiceView,
};
