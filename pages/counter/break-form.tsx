import type { Locale } from '../../shared/page.ts';
import type { CounterView } from '../../shared/snapshots.ts';
import { keyOf } from './keyboard.ts';
import { counterMessages } from './messages.ts';

interface BreakFormProps {
  snapshot: CounterView;
  can: boolean;
  busy: boolean;
  run: (reason: string | null) => void;
  locale: Locale;
}

export function BreakForm({ snapshot, can, busy, run, locale }: BreakFormProps) {
  const messages = counterMessages[locale];
  return (
    <form
      class="panel tool break"
      data-tool="break"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
        if (can) run(reason || null);
      }}
    >
      <label for="break-reason">{messages.breakReason}</label>
      <select id="break-reason" name="reason" class="form-select form-select-sm">
        {snapshot.choices.breakReasons.map((reason) => (
          <option key={reason} value={reason}>
            {reason}
          </option>
        ))}
        <option value="">{messages.noReason}</option>
      </select>
      <button type="submit" class="btn btn-sm btn-outline-secondary" aria-disabled={!can} aria-busy={busy}>
        {messages.takeBreak} <kbd>{keyOf.break}</kbd>
      </button>
    </form>
  );
}
