/**
 * An unpacked extension that stays in a Chromium profile. What DevTools or the command line load is forgotten at the
 * end of the session and would be installed anew: `onInstalled` again, alarms gone. Only one that was loaded by hand
 * (location 4, developer mode on) is kept, and a hand is what a headless browser has not; so its entry is written here.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Preferences {
  extensions?: { ui?: object; settings?: Record<string, object> };
}

/** In Chromium's `ManifestLocation`: loaded by hand. */
const unpacked = 4;

/** Makes the profile of a stopped browser hold the extension of a folder, as though it had been loaded by hand. */
export function keepExtension(profile: string, extension: string): void {
  const path = join(profile, "Default", "Preferences");
  const preferences = readPreferences(path);
  const id = idOf(extension);
  const known = preferences.extensions?.settings?.[id];
  preferences.extensions = {
    ...preferences.extensions,
    ui: { ...preferences.extensions?.ui, developer_mode: true },
    settings: {
      ...preferences.extensions?.settings,
      [id]: { ...describeExtension(extension), ...known, location: unpacked },
    },
  };
  mkdirSync(join(profile, "Default"), { recursive: true });
  writeFileSync(path, JSON.stringify(preferences));
}

/** A browser that was killed early may not have written any. */
function readPreferences(path: string): Preferences {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Preferences;
  } catch {
    return {};
  }
}

/** The extension's id: the first half of its path's SHA-256, in letters from a to p. */
function idOf(extension: string): string {
  const hash = createHash("sha256").update(extension).digest("hex").slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/** The entry Chromium itself writes, needed where it was killed before it did (it writes every ten seconds). */
function describeExtension(extension: string): object {
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")) as {
    permissions: string[];
    host_permissions: string[];
  };
  const granted = {
    api: manifest.permissions,
    explicit_host: manifest.host_permissions,
    manifest_permissions: [],
    scriptable_host: [],
  };
  // Microseconds since 1601.
  const now = String((BigInt(Date.now()) + 11_644_473_600_000n) * 1000n);
  return {
    account_extension_type: 0,
    active_permissions: granted,
    commands: {},
    content_settings: [],
    // From `Extension::InitFromValueFlags`: a modern manifest, file access, symbolic links followed.
    creation_flags: 38,
    disable_reasons: [],
    first_install_time: now,
    from_webstore: false,
    granted_permissions: granted,
    last_update_time: now,
    newAllowFileAccess: true,
    path: extension,
    preferences: {},
    was_installed_by_default: false,
    was_installed_by_oem: false,
    withholding_permissions: false,
  };
}
