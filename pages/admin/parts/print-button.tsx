import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** Only a script can open the print dialog, so without one there is no button. */
export function PrintButton({ label }: { label: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <button type="button" class="btn btn-sm btn-outline-primary" onClick={() => window.print()}>
      <Icon name="print" />
      {label}
    </button>
  );
}
