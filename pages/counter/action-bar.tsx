import type { Locale } from '../../shared/page.ts';
import type { CounterView } from '../../shared/snapshots.ts';
import { kitMessages } from '../kit/messages.ts';
import { type Action, noShowIn, primaryAction } from './actions.ts';
import { keyOf } from './keyboard.ts';
import { counterMessages } from './messages.ts';

interface ActionBarProps {
  snapshot: CounterView;
  possible: ReadonlySet<Action>;
  /** The command on its way; nothing else may be pressed. */
  pending: Action | null;
  armed: Action | null;
  choose: (action: Action) => void;
  now: number;
  locale: Locale;
}

/** Every button keeps its place whatever happens: hands learn places, not words. */
const others: readonly { action: Action; look: string }[] = [
  { action: 'complete-and-next', look: 'btn-outline-primary wide' },
  { action: 'recall', look: 'btn-outline-primary' },
  { action: 'no-show', look: 'btn-outline-danger' },
  { action: 'close', look: 'btn-outline-secondary' },
  { action: 'undo', look: 'btn-outline-secondary wide undo' },
];

export function ActionBar(props: ActionBarProps) {
  const messages = counterMessages[props.locale];
  const { snapshot, possible } = props;
  return (
    <div class="actions">
      <ActionButton action={primaryAction(snapshot)} look="btn-primary primary" {...props} />
      {possible.has('take-over') && <ActionButton action="take-over" look="btn-outline-danger wide" {...props} />}
      {snapshot.ticket?.journey?.next && <ActionButton action="continue" look="btn-primary wide" {...props} />}
      {others.map(({ action, look }) => (
        <ActionButton key={action} action={action} look={look} {...props} />
      ))}
      <p class="visually-hidden" role="status">
        {props.pending ? messages.pending : props.armed && messages.again}
      </p>
    </div>
  );
}

function ActionButton({
  action,
  look,
  possible,
  pending,
  armed,
  choose,
  snapshot,
  now,
  locale,
}: ActionBarProps & { action: Action; look: string }) {
  const messages = counterMessages[locale];
  const can = possible.has(action) && !pending;
  const words = armed === action ? messages.again : wordsOf(action, snapshot, now, locale);
  // Not `disabled`: the focus of somebody who works by keyboard would be lost with each command.
  return (
    <button
      type="button"
      class={`btn ${look} ${armed === action ? 'is-armed' : ''}`}
      aria-disabled={!can}
      aria-busy={pending === action}
      aria-keyshortcuts={keyOf[action]}
      onClick={() => can && choose(action)}
    >
      {pending === action ? messages.pending : words} <kbd>{keyOf[action]}</kbd>
    </button>
  );
}

/** On the button: what exactly it does now, or why it does nothing yet. */
function wordsOf(action: Action, snapshot: CounterView, now: number, locale: Locale): string {
  const messages = counterMessages[locale];
  const { ticket, undo } = snapshot;
  if (action === 'continue' && ticket?.journey?.next) return messages.continueTo(ticket.journey.next.name);
  if (action === 'undo' && undo) return messages.undoOf(messages.undone[undo.kind] ?? undo.kind, undo.number);
  if (action === 'no-show' && ticket?.state === 'called') {
    const seconds = noShowIn(snapshot, ticket, now);
    if (seconds === Number.POSITIVE_INFINITY) return messages.callFirst;
    if (seconds > 0) return messages.noShowWait(kitMessages[locale].duration(seconds));
  }
  return messages.actions[action];
}
