using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Names the required properties that an object lacks.</summary>
internal static class RequiredCheck
{
    public static void Missing(TreeValue owner, ObjectShape shape, NameSet names, FaultList faults)
    {
        var missing = shape.Required & ~names.Known;
        for (var i = 0; missing >> i != 0; i++)
        {
            if ((missing >> i & 1) == 0) continue;
            var property = shape[i];
            var choices = property.Choices.Count > 0 ? $" One of: {string.Join(", ", property.Choices)}." : "";
            faults.Add(owner, property.Name, $"{property.Name} is missing. {property.Description}{choices}");
        }
    }
}
