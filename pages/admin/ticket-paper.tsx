import type { TicketPaperProps } from '../../shared/page-props.ts';
import { papers } from '../../shared/printing.ts';
import { placeholders } from '../../shared/ticket-paper.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import type { Page, ViewProps } from '../kit/page.ts';
import { TicketPaper } from '../kit/ticket-paper.tsx';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { FieldNotes, SelectField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { fieldAttributes, fieldId } from './parts/form-state.ts';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { printerMessages } from './printer-messages.ts';

function TicketPaperView(props: ViewProps<TicketPaperProps>) {
  const { context, values, pictures, preview } = props;
  const t = printerMessages[context.locale].paper;
  const template = { name: 'template', label: t.template, hint: t.templateHint };
  const logos = pictures.map(({ id, name, printable }) => ({
    value: id,
    label: printable ? name : t.notPrintable(name),
  }));
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={t.title} lead={t.lead} />
      <FormAlert form={props} />
      <div class="paper-page">
        <form
          class="card entity-form"
          method="post"
          action={inBranch('/admin/ticket-paper', props)}
          aria-label={t.title}
        >
          <CsrfField token={context.csrf} />
          <div class="field">
            <label class="form-label" for={fieldId('template')}>
              {t.template}
            </label>
            <textarea
              class={`form-control paper-template${props.error?.field === 'template' ? ' is-invalid' : ''}`}
              rows={16}
              spellcheck={false}
              {...fieldAttributes(props, template)}
            >
              {values.template}
            </textarea>
            <FieldNotes form={props} {...template} />
          </div>
          <details class="paper-placeholders">
            <summary>{t.placeholders}</summary>
            <dl>
              {placeholders.map((name) => (
                <div key={name}>
                  <dt>
                    <code>{name}</code>
                  </dt>
                  <dd>{t.meanings[name]}</dd>
                </div>
              ))}
            </dl>
          </details>
          <SelectField
            form={props}
            name="logoId"
            label={t.logo}
            hint={t.logoHint}
            options={[{ value: '', label: t.noLogo }, ...logos]}
          />
          <div class="form-actions">
            <button type="submit" class="btn btn-primary" name="do" value="save">
              {adminMessages[context.locale].form.save}
            </button>
            <button type="submit" class="btn btn-outline-primary" name="do" value="preview">
              {t.showPreview}
            </button>
            <button type="submit" class="btn btn-link" name="do" value="reset">
              {t.reset}
            </button>
          </div>
        </form>
        {preview && (
          <section class="card paper-preview" aria-labelledby="paper-preview">
            <h2 id="paper-preview">{t.preview}</h2>
            <div class="paper-previews">
              {papers.map((width) => (
                <figure key={width}>
                  <figcaption>{t.width(width)}</figcaption>
                  <TicketPaper contents={preview} paper={width} label={t.qr} />
                </figure>
              ))}
            </div>
          </section>
        )}
      </div>
    </Layout>
  );
}

export const ticketPaper: Page<TicketPaperProps> = {
  title: (_, locale) => pageTitle(printerMessages[locale].paper.title, locale),
  View: TicketPaperView,
};
