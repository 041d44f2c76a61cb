import type { ComponentChildren } from 'preact';
import { LanguageSwitch } from '../../kit/language-switch.tsx';
import { kitMessages } from '../../kit/messages.ts';
import type { ViewContext } from '../../kit/page.ts';

interface Props {
  context: ViewContext;
  /** Where the name of the house leads. */
  home: string;
  wide?: boolean;
  children: ComponentChildren;
}

export function Frame({ context, home, wide = false, children }: Props) {
  return (
    <div class={wide ? 'account account-wide' : 'account'}>
      <header class="account-top">
        <a class="brand" href={home}>
          {kitMessages[context.locale].product}
        </a>
        <LanguageSwitch context={context} />
      </header>
      <main>{children}</main>
    </div>
  );
}
