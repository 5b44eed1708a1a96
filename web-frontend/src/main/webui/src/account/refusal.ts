import { ApiError } from "@/shared/api/http";
import { capital } from "@/shared/words/changes";
import { failureWords } from "@/shared/words/failures";

/** Why an account form was refused: under a field, or under the form. */
export interface Refusal {
  email?: string | undefined;
  password?: string | undefined;
  form?: string | undefined;
}

export function signInRefusal(error: unknown, email: string, password: string): Refusal {
  if (!email.trim()) return { email: "Type your e-mail address." };
  if (!password) return { password: "Type your password." };
  if (error instanceof ApiError && (error.status === 401 || error.status === 400)) {
    return { password: "That e-mail and password do not match. Check both and try again." };
  }
  return slowed(error) ?? { form: failureWords("Not signed in", error) };
}

export function registrationRefusal(error: unknown): Refusal {
  if (error instanceof ApiError && error.status === 409) {
    return { email: "There is an account with this e-mail. Sign in instead, or use another address." };
  }
  if (error instanceof ApiError && error.status === 400) {
    const [email, password] = [error.field("email"), error.field("password")];
    if (email || password) return { email: email && capital(email), password: password && capital(password) };
  }
  return slowed(error) ?? { form: failureWords("Not registered", error) };
}

function slowed(error: unknown): Refusal | undefined {
  if (!(error instanceof ApiError) || error.status !== 429) return undefined;
  return {
    form: error.retryAfter
      ? `Too many attempts. Try again in ${error.retryAfter} s.`
      : "Too many attempts. Try again in a minute.",
  };
}
