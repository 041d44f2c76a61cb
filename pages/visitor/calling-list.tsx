import type { Locale } from '../../shared/page.ts';
import type { CalledNumber } from '../../shared/snapshots.ts';
import { visitorMessages } from './messages.ts';

export function CallingList({ calling, locale }: { calling: CalledNumber[]; locale: Locale }) {
  const words = visitorMessages[locale].ticket;
  return (
    <section class="panel calling" aria-labelledby="calling">
      <h2 id="calling">{words.nowCalling}</h2>
      {calling.length === 0 ? (
        <p class="calling-none">{words.nobodyCalled}</p>
      ) : (
        <ul>
          {calling.map(({ number, counter }) => (
            <li key={counter.id}>
              <span class="number">{number}</span>
              <span>{counter.name}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
