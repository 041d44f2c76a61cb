import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { keyOf } from './keyboard.ts';
import { counterMessages } from './messages.ts';
import { TicketTools, type TicketToolsProps } from './ticket-tools.tsx';

interface MoreToolsProps extends TicketToolsProps {
  open: boolean;
  toggle: () => void;
  place: RefObject<HTMLDivElement | null>;
}

/** The seldom things, out of the way until they are asked for; it opens in place, so that nothing is covered. */
export function MoreTools({ open, toggle, place, ...tools }: MoreToolsProps) {
  const messages = counterMessages[tools.locale];
  useEffect(() => {
    if (open) place.current?.scrollIntoView({ block: 'nearest' });
  }, [open, place]);
  return (
    <div class="more" ref={place}>
      <button
        type="button"
        class="btn btn-outline-secondary more-toggle"
        aria-expanded={open}
        aria-controls="more"
        aria-keyshortcuts={keyOf.more}
        onClick={toggle}
      >
        {messages.more} <kbd>{keyOf.more}</kbd>
      </button>
      <div id="more" class="panel" hidden={!open}>
        {open && <TicketTools {...tools} />}
      </div>
    </div>
  );
}
