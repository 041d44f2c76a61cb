import type { DeviceKind } from '../../../shared/devices.ts';
import { type DisplaySettings, standardDisplay, type VoiceSettings } from '../../../shared/display-settings.ts';
import { type KioskSettings, standardKiosk } from '../../../shared/kiosk-settings.ts';
import { ok, type Result } from '../../../shared/refusal.ts';
import type { Queries } from '../../db/database.ts';
import { checkDisplay, checkKiosk } from './check-settings.ts';
import { deviceChoices, withoutGone } from './device-choices.ts';
import { displaySettingsOf, kioskSettingsOf } from './read-settings.ts';

export type DisplayChanges = Partial<Omit<DisplaySettings, 'voice'>> & { voice?: Partial<VoiceSettings> };
/** Of one kind or the other: what does not belong to the device's kind is left out. */
export type SettingChanges = DisplayChanges | Partial<KioskSettings>;

export const settingsOf = (kind: DeviceKind, json: string): DisplaySettings | KioskSettings =>
  kind === 'display' ? displaySettingsOf(json) : kioskSettingsOf(json);

/** The settings with the changes, to be stored; what is not named stays as it is. */
export async function changedSettings(
  db: Queries,
  branchId: string,
  { kind, settings }: { kind: DeviceKind; settings: string },
  changes: SettingChanges,
): Promise<Result<string>> {
  const choices = await deviceChoices(db, branchId);
  const checked =
    kind === 'display'
      ? checkDisplay(merged(withoutGone(displaySettingsOf(settings), choices), changes), choices)
      : checkKiosk({ ...withoutGone(kioskSettingsOf(settings), choices), ...of(standardKiosk, changes) }, choices);
  return checked.ok ? ok(JSON.stringify(checked.value)) : checked;
}

function merged(settings: DisplaySettings, changes: SettingChanges): DisplaySettings {
  const { voice, ...others } = of<DisplaySettings>(standardDisplay, changes);
  return { ...settings, ...others, voice: { ...settings.voice, ...voice } };
}

function of<Settings extends object>(standard: Settings, changes: object): Partial<Settings> {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => name in standard)) as Partial<Settings>;
}
