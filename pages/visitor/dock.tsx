import type { Locale } from '../../shared/page.ts';
import type { BranchView } from '../../shared/snapshots.ts';
import { visitorMessages } from './messages.ts';
import { useMyTickets } from './use-my-tickets.ts';

export interface DockProps {
  branch: BranchView;
  locale: Locale;
  clockOffset: number;
  /** The attempt under way when the line is bad; null otherwise. */
  attempt: number | null;
  stop: () => void;
}

/** Lies over the foot of the page, so that nothing moves when it appears: news of a bad line, or the way back to one's number. */
export function Dock({ branch, locale, clockOffset, attempt, stop }: DockProps) {
  const words = visitorMessages[locale].home;
  const tickets = useMyTickets(branch.timeZone, clockOffset);
  return (
    <>
      <div class="dock" role="status">
        {attempt !== null && (
          <div class="dock-notice is-retrying">
            <p>{words.retrying(attempt)}</p>
            <button class="btn btn-light" type="button" onClick={stop}>
              {words.stop}
            </button>
          </div>
        )}
      </div>
      {attempt === null && tickets.length > 0 && (
        <nav class="dock" aria-label={words.yourNumbers}>
          <div class="dock-notice">
            <p>{words.yourNumbers}</p>
            <ul>
              {tickets.map(({ id, number }) => (
                <li key={id}>
                  <a class="btn btn-light number" href={`/t/${encodeURIComponent(id)}`}>
                    <span class="visually-hidden">{words.open} </span>
                    {number}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      )}
    </>
  );
}
