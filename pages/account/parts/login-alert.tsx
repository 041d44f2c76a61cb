import type { FormError } from '../../../shared/page-props.ts';
import { kitMessages } from '../../kit/messages.ts';
import type { ViewContext } from '../../kit/page.ts';
import { useNow } from '../../kit/use-now.ts';
import { accountMessages } from '../messages.ts';

interface Props {
  context: ViewContext;
  error: FormError;
}

export function LoginAlert({ context, error }: Props) {
  return (
    <>
      <p class="alert alert-danger" role="alert">
        {kitMessages[context.locale].refusals[error.reason]}
      </p>
      {error.retryAfter !== undefined && <Countdown context={context} seconds={error.retryAfter} />}
    </>
  );
}

/** Read out twice only: how long it takes, and when it is over. */
function Countdown({ context, seconds }: { context: ViewContext; seconds: number }) {
  const { locale, now: start } = context;
  const t = accountMessages[locale].login;
  const left = Math.ceil(seconds - (useNow(context) - start) / 1000);
  const over = left <= 0;
  return (
    <p class="retry">
      <span class="number" aria-hidden={!over}>
        {over ? '' : t.again(left)}
      </span>
      <span class={over ? undefined : 'visually-hidden'} role="status">
        {over ? t.mayTryAgain : t.again(seconds)}
      </span>
    </p>
  );
}
