import { mediaLimits } from '../../shared/media.ts';
import type { MediaProps } from '../../shared/page-props.ts';
import type { RefusalReason } from '../../shared/refusal.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import { kitMessages } from '../kit/messages.ts';
import type { ViewProps } from '../kit/page.ts';
import { mediaMessages } from './media-messages.ts';
import { address, branchQuery, inBranch } from './parts/addresses.ts';
import { byteSize } from './parts/byte-size.ts';
import { TextField } from './parts/field.tsx';
import { type SentFile, useUploads } from './use-uploads.ts';

const accept = '.png,.jpg,.jpeg,.webp,.gif,.avif,.mp4,.m4v,.webm,image/*,video/mp4,video/webm';

/** Sends the files one by one and shows how far each is; without script, all at once. */
export function MediaUploadForm(props: ViewProps<MediaProps>) {
  const { context, branch, error, refused } = props;
  const { locale } = context;
  const t = mediaMessages[locale];
  const { files, busy, send } = useUploads(branch.id);

  const submit = (event: SubmitEvent) => {
    const form = event.currentTarget as HTMLFormElement;
    const chosen = new FormData(form).getAll('file').filter((file) => file instanceof File);
    if (chosen.length === 0 || chosen.every(({ name }) => name === '')) return;
    event.preventDefault();
    void send(chosen).then((all) => {
      if (all) location.assign(address('/admin/media', { ...branchQuery(props), done: 'uploaded' }));
    });
  };

  const size = (bytes: number) => byteSize(bytes, locale);
  const hint = t.fileHint(size(mediaLimits.picture), size(mediaLimits.video));
  const ended = files.length > 0 && !busy;
  return (
    <form
      class="card entity-form"
      method="post"
      action={inBranch('/admin/media', props)}
      enctype="multipart/form-data"
      aria-label={t.add}
      onSubmit={submit}
    >
      <h2>{t.add}</h2>
      <CsrfField token={context.csrf} />
      <TextField
        form={{ context, error, values: {} }}
        name="file"
        label={t.file}
        hint={hint}
        input={{ type: 'file', required: true, multiple: true, accept }}
      />
      {refused.length > 0 && files.length === 0 && (
        <ul class="sent-files">
          {refused.map(({ name, reason }) => (
            <Row key={name} file={{ name, share: 1, state: reason }} context={context} />
          ))}
        </ul>
      )}
      <ul class="sent-files" aria-live="polite" hidden={files.length === 0}>
        {files.map((file, index) => (
          <Row key={index} file={file} context={context} />
        ))}
      </ul>
      <div class="form-actions">
        <button type="submit" class="btn btn-primary" disabled={busy}>
          {busy ? t.sending : t.send}
        </button>
        {ended && files.some(({ state }) => state === 'sent') && (
          <a class="btn btn-link" href={inBranch('/admin/media', props)}>
            {t.showUploaded}
          </a>
        )}
      </div>
    </form>
  );
}

function Row({ file: { name, share, state }, context }: { file: SentFile; context: MediaContext }) {
  const t = mediaMessages[context.locale];
  if (state === 'sent' || state === 'waiting') {
    return (
      <li>
        <b>{name}</b> {t[state]}
      </li>
    );
  }
  if (state === 'sending') {
    return (
      <li>
        <b>{name}</b> <progress value={share} max={1} aria-label={t.progressOf(name)} />
      </li>
    );
  }
  return (
    <li class="is-refused">
      <b>{name}</b> {t.refused}: {kitMessages[context.locale].refusals[state satisfies RefusalReason]}
    </li>
  );
}

type MediaContext = ViewProps<MediaProps>['context'];
