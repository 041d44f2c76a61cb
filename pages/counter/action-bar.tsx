import type { Locale } from '../../shared/page.ts';
import type { CounterView } from '../../shared/snapshots.ts';
import { type Action, primaryAction } from './actions.ts';
import { keyOf } from './keyboard.ts';
import { counterMessages } from './messages.ts';

interface ActionBarProps {
  snapshot: CounterView;
  possible: ReadonlySet<Action>;
  /** The command on its way; nothing else may be pressed. */
  pending: Action | null;
  armed: Action | null;
  choose: (action: Action) => void;
  locale: Locale;
}

/** Every button keeps its place whatever happens: hands learn places, not words. */
const others: readonly { action: Action; look: string }[] = [
  { action: 'complete-and-next', look: 'btn-outline-primary wide' },
  { action: 'recall', look: 'btn-outline-primary' },
  { action: 'no-show', look: 'btn-outline-danger' },
  { action: 'close', look: 'btn-outline-secondary' },
];

export function ActionBar(props: ActionBarProps) {
  const messages = counterMessages[props.locale];
  return (
    <div class="actions">
      <ActionButton action={primaryAction(props.snapshot)} look="btn-primary primary" {...props} />
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
  locale,
}: ActionBarProps & { action: Action; look: string }) {
  const messages = counterMessages[locale];
  const can = possible.has(action) && !pending;
  const words = armed === action ? messages.again : messages.actions[action];
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
