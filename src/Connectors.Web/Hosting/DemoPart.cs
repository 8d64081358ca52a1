using System.Reflection;
using Connectors.Application.Demonstrating;

namespace Connectors.Web.Hosting;

/// <summary>The demo data, in Development where the settings want it.</summary>
/// <param name="Shown">Null where this installation has none.</param>
public sealed record DemoPart(IDemonstration? Shown)
{
    private const string Part = "Connectors.Demo";

    /// <exception cref="InvalidOperationException">
    /// The settings want demo data where there must be none; the message says how to start.
    /// </exception>
    public static DemoPart Find(IHostEnvironment environment, IConfiguration configuration)
    {
        if (!configuration.GetValue<bool>("Demo:Enabled")) return new DemoPart(Shown: null);
        if (!environment.IsDevelopment())
            throw new InvalidOperationException(
                "Demo:Enabled publishes an administrator's password, so it is for Development only. Leave it out.");
        return new DemoPart(Load());
    }

    private static IDemonstration Load()
    {
        try
        {
            var type = Assembly.Load(Part).GetExportedTypes().Single(type => type.IsAssignableTo(typeof(IDemonstration)));
            return (IDemonstration)Activator.CreateInstance(type)!;
        }
        catch (FileNotFoundException)
        {
            throw new InvalidOperationException(
                $"Demo:Enabled needs {Part}, which a published application does not have. "
                + "Leave the setting out, or start from the sources.");
        }
    }
}
