using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Names the required properties that an object lacks.</summary>
internal static class RequiredCheck
{
    public static void Missing(ObjectShape shape, NameSet names, FaultList faults)
    {
        for (var i = 0; i < shape.Properties.Count; i++)
        {
            var property = shape.Properties[i];
            if (!property.IsRequired || names.HasKnown(i)) continue;
            var choices = property.Choices.Count > 0 ? $" One of: {string.Join(", ", property.Choices)}." : "";
            faults.AddAt(property.Name, $"{property.Name} is missing. {property.Description}{choices}");
        }
    }
}
