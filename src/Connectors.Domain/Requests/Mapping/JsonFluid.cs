using System.Globalization;
using Fluid.Values;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Mapping;

/// <summary>JSON as functions see it, and back. An object's members are only read where they are used.</summary>
internal static class JsonFluid
{
    public static FluidValue ToFluid(JToken? token) => token switch
    {
        null => NilValue.Instance,
        JObject owner => new DictionaryValue(new Members(owner)),
        JArray list => new ArrayValue([.. list.Select(ToFluid)]),
        WrittenNumber number => Number(number.Text),
        JValue { Type: JTokenType.Integer } number => Number(Convert.ToString(number.Value, CultureInfo.InvariantCulture)!),
        JValue { Value: bool flag } => BooleanValue.Create(flag),
        JValue { Value: null } => NilValue.Instance,
        JValue value => new StringValue(Convert.ToString(value.Value, CultureInfo.InvariantCulture)!),
        _ => NilValue.Instance,
    };

    /// <returns>Null where there is no value.</returns>
    public static JToken? ToJson(FluidValue value) => value switch
    {
        NilValue or BlankValue or EmptyValue => null,
        DictionaryValue owner when owner.ToObjectValue() is Members members => members.Owner,
        ArrayValue list => new JArray(list.Values.Select(member => ToJson(member) ?? JValue.CreateNull())),
        BooleanValue flag => new JValue(flag.ToBooleanValue()),
        NumberValue number => NumberToken(number.ToStringValue()),
        _ => new JValue(value.ToStringValue()),
    };

    /// <summary>A number that is written as the text says.</summary>
    public static JToken NumberToken(string text) =>
        new WrittenNumber(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), text);

    private static FluidValue Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? NumberValue.Create(number)
            : new StringValue(text);

    private sealed class Members(JObject owner) : IFluidIndexable
    {
        public JObject Owner => owner;

        public int Count => owner.Count;

        public IEnumerable<string> Keys => owner.Properties().Select(property => property.Name);

        public bool TryGetValue(string name, out FluidValue value)
        {
            var isThere = owner.TryGetValue(name, StringComparison.Ordinal, out var token);
            value = ToFluid(token);
            return isThere;
        }
    }
}
