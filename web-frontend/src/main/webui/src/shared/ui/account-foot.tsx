import { LogOut, Monitor, Moon, Settings, Sun } from "lucide-preact";
import { chooseTheme, theme, type Theme } from "@/shared/platform/theme";
import { currentUser, signOut } from "@/shared/session/session";
import { connected } from "@/shared/live/live";
import { saving } from "@/shared/tasks/actions";
import { showToast } from "@/shared/ui/toast";
import { failureWords } from "@/shared/words/failures";
import { Icon } from "./icon";
import { Menu, type MenuItem } from "./menu";

const THEMES: [Theme, string, typeof Sun][] = [
  ["system", "Theme of the system", Monitor],
  ["light", "Light theme", Sun],
  ["dark", "Dark theme", Moon],
];

/** The sidebar's foot: who, whether everything is saved, and the account menu. */
export function AccountFoot({ items = [] }: { items?: MenuItem[] }) {
  const user = currentUser();
  const name = user.displayName || user.email;
  return (
    <div class="side-foot">
      <span class="avatar" aria-hidden="true">
        {initials(name)}
      </span>
      <div class="who">
        <b class="truncate" title={user.email}>
          {name}
        </b>
        <span>{syncWords()}</span>
      </div>
      <Menu label="Account and settings" upward items={[...themeItems(), ...items, SIGN_OUT]}>
        <Icon of={Settings} />
      </Menu>
    </div>
  );
}

function syncWords(): string {
  if (saving.value > 0) return "Saving";
  return connected.value ? "All changes saved" : "Offline, reconnecting";
}

function themeItems(): MenuItem[] {
  return THEMES.map(([value, word, icon]) => ({
    word,
    icon: <Icon of={icon} />,
    checked: theme.value === value,
    run: () => chooseTheme(value),
  }));
}

const SIGN_OUT: MenuItem = {
  word: "Sign out",
  icon: <Icon of={LogOut} />,
  run: () => void signOut().catch((error) => showToast({ text: failureWords("Not signed out", error) })),
};

/** "MH" for Mira Hofmann, "M" for mira@hofmann.example. */
export function initials(name: string): string {
  const words = name
    .split("@")[0]!
    .split(/[\s._-]+/)
    .filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? "");
  return letters.join("").toUpperCase();
}
