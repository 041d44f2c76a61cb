import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import type { PrintProblem } from '../../shared/printing.ts';
import { kioskMessages } from './messages.ts';
import type { AttachedPrinter } from './print/attached-printer.ts';
import { testPrint } from './print/test-print.ts';

interface ServiceMenuProps {
  name: string | null;
  printer: AttachedPrinter | null;
  locale: Locale;
  close: () => void;
}

/** For whoever looks after the machine. A browser lets a page use a printer only after a touch: here it is. */
export function ServiceMenu({ name, printer, locale, close }: ServiceMenuProps) {
  const t = kioskMessages[locale].menu;
  const [tested, setTested] = useState<PrintProblem | 'sent' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const test = () => {
    void printer?.send(testPrint(name ?? t.title)).then((problem) => setTested(problem ?? 'sent'));
  };
  return (
    <div class="service-menu" role="dialog" aria-modal="true" aria-labelledby="service-menu">
      <h2 id="service-menu" tabIndex={-1} ref={heading}>
        {t.title}
      </h2>
      <p>{name ?? t.unpaired}</p>
      {printer && (
        <>
          <p role="status">{printer.connected() ? t.connected : t.notConnected}</p>
          <button type="button" class="main" onClick={() => void printer.connect()}>
            {t.connect}
          </button>
          <button type="button" class="plain" onClick={test}>
            {t.test}
          </button>
          <p role="status">{tested && (tested === 'sent' ? t.sent : t.problems[tested])}</p>
        </>
      )}
      <button type="button" class="plain" onClick={() => location.reload()}>
        {t.reload}
      </button>
      <button type="button" class="plain" onClick={close}>
        {t.close}
      </button>
    </div>
  );
}
