using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Only sign-in methods have secrets, and a definition never holds their values.</summary>
internal static class SecretCheck
{
    /// <param name="variable">A variable.</param>
    /// <param name="list">Its list.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Check(TreeValue variable, PropertyShape? list, FaultList faults)
    {
        if (!variable.TryFind("secret"u8, out var secret) || secret.Kind != NodeKind.True) return;
        if (list?.SecretsAllowed != true)
            faults.Add(secret, "Only variables of an authentication method can be secret. Move the variable there, or leave secret out.");
        if (variable.TryFind("default"u8, out var value))
            faults.Add(
                value,
                "A secret can't have a default, since definitions contain no credentials. Leave it out.");
    }
}
