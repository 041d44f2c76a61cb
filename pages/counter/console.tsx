import { useRef, useState } from 'preact/hooks';
import type { CounterProps } from '../../shared/page-props.ts';
import { ConnectionLost } from '../kit/connection-lost.tsx';
import { DeviceTroubles } from '../kit/device-troubles.tsx';
import type { ViewProps } from '../kit/page.ts';
import { useNow } from '../kit/use-now.ts';
import { ActionBar } from './action-bar.tsx';
import { type Action, colleagueAt, possibleActions } from './actions.ts';
import { BreakForm } from './break-form.tsx';
import { DemonstrationWarning, Header } from './header.tsx';
import { HeldTickets } from './held-tickets.tsx';
import { KeyHelp } from './key-help.tsx';
import { isTool, type KeyCommand } from './keyboard.ts';
import { counterMessages } from './messages.ts';
import { MoreTools } from './more-tools.tsx';
import { NoShows } from './no-shows.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { ResultField } from './result-field.tsx';
import { TicketCard } from './ticket-card.tsx';
import { Today } from './today.tsx';
import { useCommands } from './use-commands.ts';
import { useConfirmation } from './use-confirmation.ts';
import { useKeyboard } from './use-keyboard.ts';
import { type LineProps, WaitingLine } from './waiting-line.tsx';

export function Console({ snapshot, context }: ViewProps<CounterProps>) {
  const { locale } = context;
  const { ticket } = snapshot;
  const now = useNow(context);
  const staffId = context.staff?.id ?? null;
  const colleague = colleagueAt(snapshot, staffId);
  const possible = possibleActions(snapshot, staffId, now);
  const { pending, problem, run, dismiss } = useCommands(snapshot);
  const [result, setResult] = useState('');
  const [more, setMore] = useState(false);
  const [help, setHelp] = useState(false);
  const morePlace = useRef<HTMLDivElement>(null);
  const completes = (action: Action) => action === 'complete' || action === 'complete-and-next';
  const { armed, choose } = useConfirmation((action) => {
    run(action, completes(action) && result ? { body: { result } } : {});
    if (completes(action)) setResult('');
  });
  const searchField = useRef<HTMLInputElement>(null);

  const obey = (command: KeyCommand) => {
    if (command === 'search') searchField.current?.focus();
    else if (command === 'help') setHelp(!help);
    else if (command === 'more') setMore(!more);
    else if (command === 'print') {
      if (ticket && !colleague) run('print');
    } else if (isTool(command)) {
      if (!ticket || colleague) return;
      setMore(true);
      // It is there only after the next rendering.
      setTimeout(() => focusTool(morePlace.current, command));
    } else if (command === 'break' && possible.has('break')) focusTool(document, 'break');
    else if (possible.has(command)) choose(command);
  };
  const keyboard = useKeyboard({ counterOpen: snapshot.counter.open, onBreak: snapshot.counter.break !== null }, obey);

  const line: LineProps = {
    snapshot,
    possible: possible.has('call') && !pending,
    calling: pending?.ticketId,
    call: (ticketId) => run('call', { ticketId }),
    resume: (ticketId) => run('resume', { ticketId }),
    run: (tool, ticketId, body) => run(tool, { ticketId, body }),
    print: (ticketId) => run('print', { ticketId }),
    ready: !pending && !colleague && snapshot.counter.open,
    now,
    locale,
  };

  return (
    <div class="console">
      <ConnectionLost context={context} />
      <Header
        title={snapshot.counter.name}
        detail={[snapshot.branch.name, ...snapshot.services.map((service) => service.name)].join(' · ')}
        others={context.staff?.counterIds.length !== 1}
        context={context}
      />
      <main class="work">
        <div class="messages">
          <DemonstrationWarning context={context} />
          <noscript>
            <p class="warning">{counterMessages[locale].needsScript}</p>
          </noscript>
          {colleague && <p class="warning">{counterMessages[locale].colleagueHere(colleague)}</p>}
          <DeviceTroubles troubles={snapshot.deviceTroubles} locale={locale} class="warning" />
          <ProblemAlert problem={problem} dismiss={dismiss} context={context} />
        </div>
        <div class="work-ticket">
          <TicketCard
            snapshot={snapshot}
            print={pending || colleague ? null : () => run('print')}
            now={now}
            locale={locale}
          />
          <ActionBar
            snapshot={snapshot}
            possible={possible}
            pending={pending?.action ?? null}
            armed={armed}
            choose={choose}
            now={now}
            locale={locale}
          />
          {ticket && !colleague && (
            <>
              <ResultField results={snapshot.choices.results} value={result} choose={setResult} locale={locale} />
              <MoreTools
                ticket={ticket}
                snapshot={snapshot}
                ready={!pending}
                busy={null}
                run={(tool, body) => {
                  setMore(false);
                  run(tool, { body });
                }}
                print={() => {
                  setMore(false);
                  run('print');
                }}
                open={more}
                toggle={() => setMore(!more)}
                place={morePlace}
                locale={locale}
              />
            </>
          )}
          {possible.has('break') && (
            <BreakForm
              snapshot={snapshot}
              can={!pending}
              busy={pending?.action === 'break'}
              run={(reason) => run('break', reason ? { body: { reason } } : {})}
              locale={locale}
            />
          )}
          <Today figures={snapshot.today} locale={locale} />
          <KeyHelp open={help} toggle={() => setHelp(!help)} {...keyboard} locale={locale} />
        </div>
        <div class="work-line">
          <WaitingLine field={searchField} {...line} />
          <HeldTickets {...line} />
          <NoShows {...line} />
        </div>
      </main>
    </div>
  );
}

/** To the field of a tool, wherever it is shown. */
function focusTool(place: ParentNode | null, tool: string): void {
  place?.querySelector<HTMLElement>(`[data-tool="${tool}"] :is(select, input)`)?.focus();
}
