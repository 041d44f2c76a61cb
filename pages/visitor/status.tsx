import type { StatusProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { FormAlert } from './form-alert.tsx';
import { FoundTicket } from './found-ticket.tsx';
import { visitorMessages } from './messages.ts';
import { refusalText } from './refusal-text.ts';
import { Shell } from './shell.tsx';
import { TextField } from './text-field.tsx';

function StatusView({ phone, tickets, error, context }: ViewProps<StatusProps>) {
  const { locale } = context;
  const words = visitorMessages[locale].status;
  const wrong = error?.field === 'hp' || error?.field === 'phone';
  const branch = new URL(context.path, 'http://localhost').searchParams.get('branch');
  const home = branch ? `/?branch=${encodeURIComponent(branch)}` : '/';
  const heading = (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
    </>
  );
  return (
    <Shell context={context} heading={heading}>
      <div class="status">
        {error && !wrong && <FormAlert>{refusalText(error, locale)}</FormAlert>}
        <form class="panel" method="get" action="/status">
          {branch && <input type="hidden" name="branch" value={branch} />}
          <TextField
            name="hp"
            label={words.phone}
            value={phone ?? ''}
            error={wrong ? { text: refusalText(error, locale) } : null}
            input={{ type: 'tel', inputmode: 'tel', autocomplete: 'tel', required: true, maxLength: 40 }}
          />
          <button type="submit" class="btn btn-primary btn-wide">
            {words.find}
          </button>
        </form>
        {tickets && (
          <section aria-labelledby="found">
            <h2 id="found" class={tickets.length === 0 ? 'status-none' : ''}>
              {tickets.length === 0 ? words.none : words.found(tickets.length)}
            </h2>
            <ul class="found">
              {tickets.map((ticket) => (
                <FoundTicket key={ticket.id} ticket={ticket} locale={locale} />
              ))}
            </ul>
          </section>
        )}
        <p class="status-home">
          <a href={home}>{visitorMessages[locale].nav.home}</a>
        </p>
      </div>
    </Shell>
  );
}

export const statusPage: Page<StatusProps> = {
  title: (_, locale) => visitorMessages[locale].status.title,
  View: StatusView,
};
