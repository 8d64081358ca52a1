namespace Connectors.Domain.Definitions.Shapes;

/// <summary>The property must be there, and a text must not be blank.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredAttribute : Attribute;

/// <summary>The property names its object within its list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeyAttribute : Attribute;

/// <summary>The text may hold <c>{{variable}}</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TemplateAttribute : Attribute;

/// <summary>The text is an absolute http or https address.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : Attribute;

/// <summary>The text is what the path of every endpoint is appended to.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BaseUrlAttribute : Attribute;

/// <summary>The text is an HTTP token (RFC 9110, 5.6.2).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpTokenAttribute : Attribute;

/// <summary>An empty text means something else than an absent one.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmptyIsMeantAttribute : Attribute;

/// <summary>The text is shown to people only: no request depends on it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ForPeopleAttribute : Attribute;

/// <summary>The variables of this list may be secret.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretsAllowedAttribute : Attribute;

/// <summary>
/// A property that is read where one of the values stands, and kept as an unknown one whatever stands there: it joined the format after
/// definitions were stored in which anything may stand. Only the schema holds editors to the values.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class LateAttribute(string name, string description, params string[] values) : Attribute
{
    public string Name { get; } = name;
    public string Description { get; } = description;
    public IReadOnlyList<string> Values { get; } = values;
}

/// <summary>The only values of a text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ChoicesAttribute(params string[] values) : Attribute
{
    public IReadOnlyList<string> Values { get; } = values;
}

/// <summary>The longest text, in UTF-16 code units.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LongestTextAttribute(int length) : Attribute
{
    public int Length { get; } = length;
}

/// <summary>The most members of a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MostAttribute(int members) : Attribute
{
    public int Members { get; } = members;
}

/// <summary>The least number.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtLeastAttribute(int value) : Attribute
{
    public int Value { get; } = value;
}

/// <summary>
/// The default where another property of the same object has a value; without one, in every other case. The first match wins.
/// </summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
internal sealed class DefaultWhereAttribute(string sibling, string? equals, string value) : Attribute
{
    public string Sibling { get; } = sibling;
    public string? EqualsValue { get; } = equals;
    public string Value { get; } = value;
}
