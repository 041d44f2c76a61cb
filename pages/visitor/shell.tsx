import type { ComponentChildren } from 'preact';
import { ConnectionLost } from '../kit/connection-lost.tsx';
import { LanguageSwitch } from '../kit/language-switch.tsx';
import { kitMessages } from '../kit/messages.ts';
import type { ViewContext } from '../kit/page.ts';

export interface ShellProps {
  context: ViewContext;
  /** What stands on the coloured band. */
  heading: ComponentChildren;
  children: ComponentChildren;
  /** Colours the whole page. */
  tone?: 'called';
}

export function Shell({ context, heading, children, tone }: ShellProps) {
  return (
    <div class={tone ? `shell is-${tone}` : 'shell'}>
      <ConnectionLost context={context} />
      <header class="masthead">
        <div class="bar">
          <a class="brand" href="/">
            <img src="/icon.svg" width="32" height="32" alt="" />
            {kitMessages[context.locale].product}
          </a>
          <LanguageSwitch context={context} />
        </div>
        <div class="heading">{heading}</div>
      </header>
      <main>{children}</main>
    </div>
  );
}
