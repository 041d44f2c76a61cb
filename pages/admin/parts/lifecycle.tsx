import { CsrfField } from '../../kit/csrf-field.tsx';
import type { ViewContext } from '../../kit/page.ts';
import { adminMessages } from '../messages.ts';
import { Confirm } from './confirm.tsx';

interface Props {
  context: ViewContext;
  name: string;
  active: boolean;
  /** Where `deactivate`, `activate` and `delete` are posted, given the verb. */
  action: (verb: 'activate' | 'deactivate' | 'delete') => string;
  /** What follows from being put out of use. */
  consequence: string;
  /** Why deleting is not offered. */
  keptBecause: string | null;
  /** What to know before deleting. */
  deleteNote?: string;
}

/** Out of use, back in use, gone: the same for people, counters and services. */
export function Lifecycle({ context, name, active, action, consequence, keptBecause, deleteNote }: Props) {
  const t = adminMessages[context.locale].lifecycle;
  return (
    <section class="card lifecycle" aria-labelledby="lifecycle">
      <h2 id="lifecycle">{active ? t.headActive : t.headInactive}</h2>
      {active ? (
        <Confirm context={context} ask={t.deactivate} action={action('deactivate')} act={t.deactivateNow(name)}>
          {consequence} {t.canReturn}
        </Confirm>
      ) : (
        <form method="post" action={action('activate')}>
          <CsrfField token={context.csrf} />
          <button type="submit" class="btn btn-sm btn-outline-primary">
            {t.activate}
          </button>
        </form>
      )}
      {keptBecause ? (
        <p class="form-text">{keptBecause}</p>
      ) : (
        <Confirm context={context} ask={t.delete} action={action('delete')} act={t.deleteNow(name)}>
          {t.deleteForGood} {deleteNote}
        </Confirm>
      )}
    </section>
  );
}
