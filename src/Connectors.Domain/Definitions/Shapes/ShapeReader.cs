using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Domain.Definitions.Shapes;

/// <summary>
/// Reads the shape of a part from its record: the types and their attributes are the one place where the format is written.
/// </summary>
internal static class ShapeReader
{
    public static ObjectShape Read(Type type) => new(
        type,
        type.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "",
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<JsonExtensionDataAttribute>() is null && property.CanWrite)
            .Select(Property)]);

    private static PropertyShape Property(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var kind = Kind(property, type);
        return new PropertyShape(JsonNamingPolicy.CamelCase.ConvertName(property.Name), kind)
        {
            Description = property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "",
            IsRequired = property.IsDefined(typeof(RequiredAttribute)),
            IsKey = property.IsDefined(typeof(KeyAttribute)),
            IsTemplate = property.IsDefined(typeof(TemplateAttribute)),
            IsWebAddress = property.IsDefined(typeof(WebAddressAttribute)),
            IsBaseUrl = property.IsDefined(typeof(BaseUrlAttribute)),
            IsHttpToken = property.IsDefined(typeof(HttpTokenAttribute)),
            IsForPeople = property.IsDefined(typeof(ForPeopleAttribute)),
            SecretsAllowed = property.IsDefined(typeof(SecretsAllowedAttribute)),
            LongestText = property.GetCustomAttribute<LongestTextAttribute>()?.Length ?? DefinitionLimits.TextBytes,
            Least = property.GetCustomAttribute<AtLeastAttribute>()?.Value ?? 0,
            Most = property.GetCustomAttribute<MostAttribute>()?.Members ?? DefinitionLimits.Members,
            Choices = property.GetCustomAttribute<ChoicesAttribute>()?.Values ?? (type.IsEnum ? EnumNames(type) : []),
            Default = Default(property, kind),
            Item = kind switch
            {
                PropertyKind.Object => ObjectShape.Of(type),
                PropertyKind.KeyedList => ObjectShape.Of(type.GetGenericArguments()[0]),
                _ => null,
            },
        };
    }

    private static PropertyKind Kind(PropertyInfo property, Type type) => type switch
    {
        _ when type.IsEnum || property.IsDefined(typeof(ChoicesAttribute)) => PropertyKind.Choice,
        _ when type == typeof(string) => PropertyKind.Text,
        _ when type == typeof(bool) => PropertyKind.Flag,
        _ when type == typeof(int) => PropertyKind.Number,
        _ when type == typeof(DateOnly) => PropertyKind.Date,
        _ when type == typeof(IReadOnlyList<string>) => PropertyKind.Set,
        _ when type.IsGenericType => PropertyKind.KeyedList,
        _ => PropertyKind.Object,
    };

    private static DefaultRule Default(PropertyInfo property, PropertyKind kind)
    {
        string ToJson(string value) => kind == PropertyKind.Number ? value : $"\"{value}\"";

        var where = property.GetCustomAttributes<DefaultWhereAttribute>().ToArray();
        if (where.Length > 0) return DefaultRule.Where(where, SiblingDefault(property, where[0].Sibling), ToJson);
        if (property.GetCustomAttribute<DefaultValueAttribute>() is { Value: string value }) return DefaultRule.Always(ToJson(value));
        if (property.IsDefined(typeof(RequiredAttribute))) return DefaultRule.None;
        return kind switch
        {
            PropertyKind.Flag => DefaultRule.Always("false"),
            PropertyKind.Text when !property.IsDefined(typeof(EmptyIsMeantAttribute)) => DefaultRule.Always("\"\""),
            PropertyKind.KeyedList or PropertyKind.Set => DefaultRule.Always("[]"),
            PropertyKind.Object => DefaultRule.Always("{}"),
            _ => DefaultRule.None,
        };
    }

    private static string SiblingDefault(PropertyInfo property, string sibling) =>
        property.DeclaringType!.GetProperties()
            .Single(other => JsonNamingPolicy.CamelCase.ConvertName(other.Name) == sibling)
            .GetCustomAttribute<DefaultValueAttribute>()?.Value as string ?? "";

    private static string[] EnumNames(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name)];
}
