import { start } from "@/shared/ui/start";
import { ChatApp } from "./app";

start(ChatApp, () => import("@/account/account-pages").then((account) => account.AccountPages));
