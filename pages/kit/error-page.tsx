import type { ErrorProps } from '../../shared/page-props.ts';
import { type ErrorMessages, errorMessages } from './error-messages.ts';
import { kitMessages } from './messages.ts';
import type { Page, ViewProps } from './page.ts';

function kindOf({ status, reason }: ErrorProps): keyof ErrorMessages['kinds'] {
  // A stale form, not a missing permission.
  if (reason === 'csrf') return 'refused';
  switch (status) {
    case 401:
    case 403:
    case 404:
    case 429:
    case 503:
      return `${status}`;
    default:
      return status < 500 ? 'refused' : 'failed';
  }
}

/** The general kind says little; there the reason says more. */
function titleOf(props: ErrorProps, locale: keyof typeof errorMessages): string {
  const kind = kindOf(props);
  return kind === 'refused' ? kitMessages[locale].refusals[props.reason] : errorMessages[locale].kinds[kind].title;
}

function ErrorView({ context, ...props }: ViewProps<ErrorProps>) {
  const words = errorMessages[context.locale];
  const mayHelp = props.status >= 500 || props.status === 429;
  return (
    <main class="error-page">
      <img src="/icon.svg" width="56" height="56" alt="" />
      <p class="error-page-status">
        {kitMessages[context.locale].product} · {words.status(props.status)}
      </p>
      <h1>{titleOf(props, context.locale)}</h1>
      <p>{words.kinds[kindOf(props)].advice}</p>
      <p class="error-page-ways">
        {mayHelp && (
          <a class="btn btn-primary" href={context.path}>
            {words.again}
          </a>
        )}
        {props.status === 401 && (
          <a class="btn btn-primary" href="/login">
            {words.signIn}
          </a>
        )}
        <a class={mayHelp || props.status === 401 ? 'btn btn-outline-primary' : 'btn btn-primary'} href="/">
          {words.home}
        </a>
      </p>
    </main>
  );
}

/** For every surface; a surface that shows it imports Bootstrap's buttons. */
export const errorPage: Page<ErrorProps> = {
  title: (props, locale) => `${titleOf(props, locale)} · ${kitMessages[locale].product}`,
  View: ErrorView,
};
