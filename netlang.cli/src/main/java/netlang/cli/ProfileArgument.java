package netlang.cli;

import java.util.Iterator;
import netlang.sim.packetdrill.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A profile of packetdrill scripts by its name, and all the names. */
final class ProfileArgument implements ITypeConverter<Profile>, Iterable<String> {

  @Override
  public Profile convert(String text) {
    for (Profile profile : Profile.ALL) if (profile.name().equalsIgnoreCase(text)) return profile;
    throw new TypeConversionException(
        "'" + text + "' is no profile; choose one of " + String.join(", ", this));
  }

  @Override
  public Iterator<String> iterator() {
    return Profile.ALL.stream().map(Profile::name).iterator();
  }
}
