import { useRef, useState } from 'preact/hooks';
import type { CounterProps } from '../../shared/page-props.ts';
import { ConnectionLost } from '../kit/connection-lost.tsx';
import type { ViewProps } from '../kit/page.ts';
import { useNow } from '../kit/use-now.ts';
import { ActionBar } from './action-bar.tsx';
import { colleagueAt, possibleActions } from './actions.ts';
import { DemonstrationWarning, Header } from './header.tsx';
import { KeyHelp } from './key-help.tsx';
import type { KeyCommand } from './keyboard.ts';
import { counterMessages } from './messages.ts';
import { NoShows } from './no-shows.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { TicketCard } from './ticket-card.tsx';
import { Today } from './today.tsx';
import { useCommands } from './use-commands.ts';
import { useConfirmation } from './use-confirmation.ts';
import { useKeyboard } from './use-keyboard.ts';
import { type LineProps, WaitingLine } from './waiting-line.tsx';

export function Console({ snapshot, context }: ViewProps<CounterProps>) {
  const { locale } = context;
  const now = useNow(context);
  const staffId = context.staff?.id ?? null;
  const colleague = colleagueAt(snapshot, staffId);
  const possible = possibleActions(snapshot, staffId);
  const { pending, problem, run, dismiss } = useCommands(snapshot);
  const { armed, choose } = useConfirmation(run);
  const [help, setHelp] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);

  const obey = (command: KeyCommand) => {
    if (command === 'search') searchField.current?.focus();
    else if (command === 'help') setHelp(!help);
    else if (possible.has(command)) choose(command);
  };
  const keyboard = useKeyboard(snapshot.counter.open, obey);

  const line: LineProps = {
    snapshot,
    possible: possible.has('call') && !pending,
    calling: pending?.ticketId,
    call: (ticketId) => run('call', ticketId),
    now,
    locale,
  };

  return (
    <div class="console">
      <ConnectionLost context={context} />
      <Header
        title={snapshot.counter.name}
        detail={[snapshot.branch.name, ...snapshot.services.map((service) => service.name)].join(' · ')}
        others={context.staff?.counterId !== snapshot.counter.id}
        context={context}
      />
      <main class="work">
        <div class="messages">
          <DemonstrationWarning context={context} />
          <noscript>
            <p class="warning">{counterMessages[locale].needsScript}</p>
          </noscript>
          {colleague && <p class="warning">{counterMessages[locale].colleagueHere(colleague)}</p>}
          <ProblemAlert problem={problem} dismiss={dismiss} context={context} />
        </div>
        <div class="work-ticket">
          <TicketCard snapshot={snapshot} now={now} locale={locale} />
          <ActionBar
            snapshot={snapshot}
            possible={possible}
            pending={pending?.action ?? null}
            armed={armed}
            choose={choose}
            locale={locale}
          />
          <Today figures={snapshot.today} locale={locale} />
          <KeyHelp open={help} toggle={() => setHelp(!help)} {...keyboard} locale={locale} />
        </div>
        <div class="work-line">
          <WaitingLine field={searchField} {...line} />
          <NoShows {...line} />
        </div>
      </main>
    </div>
  );
}
