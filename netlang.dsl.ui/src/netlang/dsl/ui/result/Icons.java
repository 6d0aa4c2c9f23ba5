package netlang.dsl.ui.result;

import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of runs, shared by all and disposed of with the plug-in. */
public final class Icons {

  private Icons() {}

  public static ImageDescriptor descriptor(String name) {
    return ResourceLocator.imageDescriptorFromBundle(NetLangPlugin.ID, "icons/run/" + name + ".svg")
        .orElseGet(ImageDescriptor::getMissingImageDescriptor);
  }

  /** Not to be disposed of. */
  public static Image image(String name) {
    ImageRegistry registry = NetLangPlugin.get().getImageRegistry();
    String key = "run/" + name;
    if (registry.get(key) == null) registry.put(key, descriptor(name));
    return registry.get(key);
  }
}
