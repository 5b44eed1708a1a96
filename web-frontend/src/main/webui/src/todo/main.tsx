import { start } from "@/shared/ui/start";
import { TodoApp } from "./app";

start(TodoApp, () => import("@/account/account-pages").then((account) => account.AccountPages));
