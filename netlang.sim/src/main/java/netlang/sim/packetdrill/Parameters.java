package netlang.sim.packetdrill;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.tcp.TcpSocket;

/** How the host is set at the moment: a profile, and what the script has changed since. */
final class Parameters {

  private Profile profile;

  /** What the host was made with; null as long as it does not exist. */
  private TcpPlan host;

  /** ECN is not asked for, but agreed to: 2 of Linux' {@code tcp_ecn}. */
  private boolean acceptsEcn;

  private final List<String> warnings = new ArrayList<>();

  Parameters(Profile profile) {
    load(profile);
  }

  void load(Profile newProfile) {
    profile = newProfile;
    acceptsEcn = newProfile.equals(Profile.BSD);
  }

  /** The name of the profile that was loaded last. */
  String profile() {
    return profile.name();
  }

  void set(TcpSetting setting, long value) {
    profile = profile.with(setting, value);
  }

  /** As in Linux: 0 off, 1 on, 2 only if the peer asks for it. */
  void setEcn(long value) {
    set(TcpSetting.EXPLICIT_CONGESTION, value == 1 ? 1 : 0);
    acceptsEcn = value != 0;
  }

  void warn(String warning) {
    if (!warnings.contains(warning)) warnings.add(warning);
  }

  List<String> warnings() {
    return warnings;
  }

  /** For the host, which is made now. */
  TcpPlan plan() {
    host = profile.tcp();
    return host;
  }

  /** What has been changed since the host was made is a matter of its new sockets. */
  void apply(TcpSocket socket) {
    for (TcpSetting setting : TcpSetting.values()) {
      long value = profile.tcp().get(setting);
      if (value != host.get(setting)) socket.set(setting, value);
    }
  }

  /** For a socket that is about to listen. */
  void applyPassive(TcpSocket listener) {
    if (acceptsEcn) listener.set(TcpSetting.EXPLICIT_CONGESTION, 1);
  }
}
