import type { Locale } from '../../shared/page.ts';
import { kioskMessages } from './messages.ts';
import { StepHeading } from './step-heading.tsx';
import type { Visiting } from './use-visit.ts';

export function Taking({ retrying, locale }: { retrying: boolean; locale: Locale }) {
  const t = kioskMessages[locale];
  return (
    <section class="step note-step" aria-labelledby="step" aria-busy="true">
      <div class="wheel" aria-hidden="true" />
      <StepHeading>
        <span id="step">{t.taking}</span>
      </StepHeading>
      <p role="status">{retrying ? t.retrying : ''}</p>
    </section>
  );
}

export function CutOff({ locale }: { locale: Locale }) {
  const t = kioskMessages[locale].lost;
  return (
    <section class="step note-step is-wrong" aria-labelledby="step" role="alert">
      <StepHeading>
        <span id="step">{t.title}</span>
      </StepHeading>
      <p class="note-advice">{t.advice}</p>
      <p>{t.again}</p>
    </section>
  );
}

export function Uncertain({ visiting, locale }: { visiting: Visiting; locale: Locale }) {
  const t = kioskMessages[locale].uncertain;
  return (
    <section class="step note-step is-wrong" aria-labelledby="step">
      <StepHeading>
        <span id="step">{t.title}</span>
      </StepHeading>
      <p>{t.advice}</p>
      <div class="ways">
        <button type="button" class="plain" onClick={visiting.leave}>
          {t.leave}
        </button>
        <button type="button" class="main" onClick={() => visiting.act({ do: 'send' })}>
          {t.again}
        </button>
      </div>
    </section>
  );
}
