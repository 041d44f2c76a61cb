import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Tool } from './actions.ts';

export interface Choice {
  value: string;
  label: string;
}

interface ToolFormProps {
  tool: Tool;
  label: string;
  submit: string;
  busy: boolean;
  can: boolean;
  /** Sends somebody away. */
  danger?: boolean;
  send: (chosen: string) => void;
  children: (id: string) => ComponentChildren;
}

/** One thing that can be done with a ticket: what to choose, and the button that does it. */
export function ToolForm({ tool, label, submit, busy, can, danger, send, children }: ToolFormProps) {
  const id = useId();
  return (
    <form
      class="tool"
      data-tool={tool}
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem('choice');
        if (!can) return;
        send(field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : '');
      }}
    >
      <label for={id}>{label}</label>
      {children(id)}
      <button
        type="submit"
        class={`btn btn-sm ${danger ? 'btn-outline-danger' : 'btn-outline-primary'}`}
        aria-disabled={!can}
        aria-busy={busy}
      >
        {submit}
      </button>
    </form>
  );
}

export function ChoiceField({ id, choices, selected }: { id: string; choices: Choice[]; selected?: string }) {
  return (
    <select id={id} name="choice" class="form-select form-select-sm">
      {choices.map(({ value, label }) => (
        <option key={value} value={value} selected={value === selected}>
          {label}
        </option>
      ))}
    </select>
  );
}
