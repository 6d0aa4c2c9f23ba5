package netlang.dsl.ui.icon;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** A picture, 16 by 16; the plug-in disposes of it when it stops. */
public enum Icon {
  BLOCK,
  DETAILS,
  EVENT,
  EXPECTATION,
  FILE,
  FIX,
  FLOW,
  HOST,
  IMPORT,
  INTERFACE,
  KEYWORD,
  KIND,
  LINK,
  MODULE,
  NAME,
  NETWORK,
  REFACTORING,
  REFERENCE,
  REVEAL,
  ROUTER,
  RUN,
  SCENARIO,
  SORT,
  SUBNET,
  SWITCH,
  TEMPLATE,
  UNIT,
  VALUE,
  WORD;

  public ImageDescriptor descriptor() {
    return ResourceLocator.imageDescriptorFromBundle(NetLangPlugin.ID, path()).orElseThrow();
  }

  private String path() {
    return "icons/" + name().toLowerCase(Locale.ROOT) + ".svg";
  }

  /** Such as {@code host}. */
  public static Optional<Icon> called(String name) {
    return Arrays.stream(values()).filter(icon -> icon.name().equalsIgnoreCase(name)).findFirst();
  }

  /** In the UI thread only; nobody has to dispose of it. */
  public Image image() {
    ImageRegistry images = NetLangPlugin.get().getImageRegistry();
    if (images.get(name()) == null) images.put(name(), descriptor());
    return images.get(name());
  }
}
