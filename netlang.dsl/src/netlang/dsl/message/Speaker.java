package netlang.dsl.message;

import com.google.inject.Singleton;

/**
 * Says messages in the language of the user: one for each time that NetLang is set up, so that all
 * parts speak the same. English until another one is chosen, which can be after the set-up: a
 * language server learns it from its client.
 */
@Singleton
public final class Speaker {

  private volatile Language language = Language.ENGLISH;

  public Language language() {
    return language;
  }

  public void speak(Language newLanguage) {
    language = newLanguage;
  }

  public String say(Message message) {
    return message.in(language);
  }
}
