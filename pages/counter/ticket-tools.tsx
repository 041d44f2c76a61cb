import type { Locale } from '../../shared/page.ts';
import type { CounterView, StaffTicket } from '../../shared/snapshots.ts';
import { type Tool, toolsFor } from './actions.ts';
import { keyOf } from './keyboard.ts';
import { counterMessages } from './messages.ts';
import { bodyOf, choicesOf } from './tool-choices.ts';
import { ChoiceField, ToolForm } from './tool-form.tsx';

export interface TicketToolsProps {
  ticket: StaffTicket;
  snapshot: CounterView;
  /** Nothing is on its way. */
  ready: boolean;
  busy: Tool | null;
  run: (tool: Tool, body: Record<string, unknown>) => void;
  print: () => void;
  locale: Locale;
}

/** All that can be done with a ticket besides calling and serving it. */
export function TicketTools({ ticket, snapshot, ready, busy, run, print, locale }: TicketToolsProps) {
  const messages = counterMessages[locale];
  return (
    <div class="tools">
      <button
        type="button"
        class="btn btn-sm btn-outline-primary tool-print"
        aria-disabled={!ready}
        aria-keyshortcuts={keyOf.print}
        onClick={() => ready && print()}
      >
        {messages.actions.print}
      </button>
      {toolsFor(ticket).map((tool) => {
        const choices = choicesOf(tool, ticket, snapshot, locale);
        if (choices?.length === 0) return null;
        return (
          <ToolForm
            key={tool}
            tool={tool}
            label={messages.tools[tool]}
            submit={messages.actions[tool]}
            busy={busy === tool}
            can={ready}
            danger={tool === 'cancel'}
            send={(chosen) => run(tool, bodyOf(tool, chosen))}
          >
            {(id) =>
              choices ? (
                <ChoiceField id={id} choices={choices} selected={tool === 'priority' ? ticket.priorityClass : ''} />
              ) : (
                <input
                  id={id}
                  name="choice"
                  class="form-control form-control-sm"
                  maxLength={tool === 'note' ? 500 : 200}
                  defaultValue={tool === 'note' ? (ticket.note ?? '') : ''}
                  autocomplete="off"
                />
              )
            }
          </ToolForm>
        );
      })}
    </div>
  );
}
