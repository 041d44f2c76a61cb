import type { ChooseCounterProps } from '../../shared/page-props.ts';
import type { ViewProps } from '../kit/page.ts';
import { DemonstrationWarning, Header } from './header.tsx';
import { counterMessages } from './messages.ts';

export function Choose({ counters, context }: ViewProps<ChooseCounterProps>) {
  const messages = counterMessages[context.locale];
  const mine = context.staff?.counterIds ?? [];
  return (
    <div class="choose">
      <Header title={messages.chooseTitle} detail="" others={false} context={context} />
      <main>
        <DemonstrationWarning context={context} />
        <p class="lead">{counters.length > 0 ? messages.chooseLead : messages.noCounters}</p>
        <ul class="choices">
          {counters.map((counter) => (
            <li key={counter.id}>
              <a class={`panel choice ${counter.open ? 'is-open' : ''}`} href={`/counter/${counter.id}`}>
                <strong>{counter.name}</strong>
                {mine.includes(counter.id) && <span class="tag tag-mine">{messages.yours}</span>}
                <span class={`tag ${counter.open ? 'tag-open' : ''}`}>
                  {counter.open ? messages.open : messages.closed}
                </span>
                <span class="choice-services">{counter.services.join(' · ')}</span>
                {counter.staff && <span class="choice-staff">{messages.at(counter.staff)}</span>}
              </a>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
