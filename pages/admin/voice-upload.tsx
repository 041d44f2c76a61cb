import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { VoiceProps } from '../../shared/page-props.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import type { ViewProps } from '../kit/page.ts';
import { asWav } from './as-wav.ts';
import { Microphone } from './microphone.tsx';
import { TextField } from './parts/field.tsx';
import { voiceMessages } from './voice-messages.ts';

interface Props {
  page: ViewProps<VoiceProps>;
  action: string;
  /** What the form is for: the page has two. */
  name: string;
  label: string;
  hint: string;
  submit: string;
  /** Many files, named for their clips; else one, which the microphone may make. */
  many: boolean;
  children?: ComponentChildren;
}

/** With script, what the server cannot read is converted on the way, and the microphone fills the field. */
export function VoiceUpload({ page, action, name, label, hint, submit, many, children }: Props) {
  const { context, error } = page;
  const t = voiceMessages[context.locale];
  const [hydrated, setHydrated] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => setHydrated(true), []);

  const field = () => form.current?.querySelector<HTMLInputElement>('input[type="file"]') ?? null;
  const fill = (files: File[]) => {
    const input = field();
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    if (input) input.files = transfer.files;
  };
  const send = async () => {
    setBusy(true);
    fill(await Promise.all([...(field()?.files ?? [])].map(asWav)));
    form.current?.submit();
  };

  return (
    <form
      ref={form}
      method="post"
      action={action}
      enctype="multipart/form-data"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <CsrfField token={context.csrf} />
      <TextField
        form={{ context, error, values: {} }}
        name={many ? 'files' : 'file'}
        label={label}
        hint={hydrated ? `${hint} ${t.script}` : hint}
        input={{ type: 'file', required: true, multiple: many, accept: 'audio/*,.opus,.oga' }}
      />
      {!many && <Microphone locale={context.locale} recorded={(file) => fill([file])} />}
      <div class="form-actions">
        <button type="submit" class="btn btn-primary" disabled={busy}>
          {busy ? t.sending : submit}
        </button>
        {children}
      </div>
    </form>
  );
}
