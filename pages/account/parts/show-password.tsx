import { useEffect, useState } from 'preact/hooks';

interface Props {
  label: string;
  shown: boolean;
  onToggle: (shown: boolean) => void;
}

/** Needs a script, so it appears only where one runs. */
export function ShowPassword({ label, shown, onToggle }: Props) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <div class="form-check field">
      <input
        type="checkbox"
        class="form-check-input"
        id="show-password"
        checked={shown}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
      <label class="form-check-label" for="show-password">
        {label}
      </label>
    </div>
  );
}
